import {
  type Change,
  changeOf,
  isUntouched,
  isUntouchedNearby,
  type Version,
  versionOf,
} from '../model/change';
import type { PlacedReading } from '../model/outline';
import { showing, stretchesOfProse } from '../model/proseByStretch';
import type { Reading } from '../model/readings';
import { contains, type Span } from '../model/span';
import { type Move, movedFinding, reachOf } from './movedFinding';
import type { Finding, Rule } from './rule';
import type { FirstRules } from './rulesInForce';
import type { RunInput } from './run';

type Ask = (rule: Rule, knowing: RunInput) => readonly Finding[];

/** What rules found in the version before. Give every open document one of its own. */
export class RunMemory {
  #earlier: Earlier | undefined;

  /** What rules find, moved to where it is now; each is asked about no more than what may have changed. */
  findings(rules: FirstRules, input: RunInput, ask: Ask): readonly Finding[] {
    const change = changeOf(input.postmortem);
    const version = versionOf(input.postmortem);
    const earlier = this.#earlier;
    const isNext = change !== undefined && earlier?.version === change.from && isSame(earlier, rules, input);
    const whole = rules.whole.map((rule, index) => {
      const known = isNext ? stillSo(rule, earlier.whole[index], change) : undefined;
      return known ?? ask(rule, input);
    });
    const keepsProse = isNext && rules.inProse.every(({ about }) => about && isUntouched(change, about));
    const stretches: Stretches = keepsProse ? earlier.stretches : new WeakMap();
    this.#earlier = { version, rules, input: conditionsOf(input), whole, stretches };
    const askInProse = (knowing: RunInput) => rules.inProse.flatMap((rule) => ask(rule, knowing));
    return whole.flat().concat(version ? inProse(stretches, input, askInProse) : askInProse(input));
  }
}

function conditionsOf({ settings, today, path, incidents }: RunInput): Omit<RunInput, 'postmortem'> {
  return { settings, today, ...(path !== undefined && { path }), ...(incidents && { incidents }) };
}

interface Earlier {
  readonly version: Version | undefined;
  readonly rules: FirstRules;
  readonly input: Omit<RunInput, 'postmortem'>;
  /** By rule, in their order. */
  readonly whole: readonly (readonly Finding[])[];
  readonly stretches: Stretches;
}

/** By what was read there, which is the same object for as long as it says the same. */
type Stretches = WeakMap<Reading, Stretch>;

/** What was found in a stretch of prose; nothing that points out of it is kept. */
interface Stretch {
  readonly placed: PlacedReading;
  readonly findings: readonly Finding[];
}

function isSame({ rules, input }: Earlier, otherRules: FirstRules, other: RunInput): boolean {
  return (
    rules === otherRules &&
    input.settings === other.settings &&
    input.today === other.today &&
    input.path === other.path &&
    input.incidents === other.incidents
  );
}

function stillSo(
  { about }: Rule,
  findings: readonly Finding[] | undefined,
  change: Change,
): readonly Finding[] | undefined {
  if (!about || !isUntouchedNearby(change, about)) return undefined;
  return allMoved(findings, change);
}

function inProse(
  stretches: Stretches,
  input: RunInput,
  ask: (knowing: RunInput) => readonly Finding[],
): Finding[] {
  return stretchesOfProse(input.postmortem).flatMap((placed) => {
    const known = foundAt(placed, stretches.get(placed.own));
    const findings = known ?? ask({ ...input, postmortem: showing(input.postmortem, placed) });
    if (known || findings.every((finding) => contains(spanOf(placed), reachOf(finding))))
      stretches.set(placed.own, { placed, findings });
    return findings;
  });
}

function spanOf({ start, own }: PlacedReading): Span {
  return { start: start + own.span.start, end: start + own.span.end };
}

function foundAt(
  { start, named }: PlacedReading,
  known: Stretch | undefined,
): readonly Finding[] | undefined {
  if (!known || known.placed.named?.kind !== named?.kind) return undefined;
  if (known.placed.named?.heading.value !== named?.heading.value) return undefined;
  const by = start - known.placed.start;
  return by === 0 ? known.findings : allMoved(known.findings, { touched: nothing, by });
}

/** Before the first character: everything is behind it. */
const nothing: Span = { start: -1, end: 0 };

/** `undefined` when one of them is about what was read anew. */
function allMoved(findings: readonly Finding[] | undefined, move: Move): readonly Finding[] | undefined {
  if (!findings || findings.length === 0) return findings;
  const moved = findings.map((finding) => movedFinding(finding, move));
  return moved.every((finding) => finding !== undefined) ? moved : undefined;
}
