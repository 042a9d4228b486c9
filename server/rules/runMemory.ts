import { across, type Change, changeOf, isUntouched, type Version, versionOf } from '../model/change';
import type { PlacedReading } from '../model/outline';
import type { Postmortem } from '../model/postmortem';
import { showing, stretchesOfProse } from '../model/proseByStretch';
import type { Reading } from '../model/readings';
import { contains } from '../model/span';
import { movedFinding, reachOf } from './movedFinding';
import type { Finding, Rule } from './rule';
import type { RunInput } from './run';

/** Asks a rule about a document, or about what is shown of it. */
type Ask = (shown?: Postmortem) => readonly Finding[];

/** What rules found in the version before. Give every open document one of its own. */
export class RunMemory {
  #input: RunInput | undefined;
  #version: Version | undefined;
  #change: Change | undefined;
  #earlier: ReadonlyMap<Rule, Known> = new Map();
  #known = new Map<Rule, Known>();

  /** Another version, or other conditions, are judged from here on. */
  turnTo(input: RunInput): void {
    const change = changeOf(input.postmortem);
    const isNext = change !== undefined && change.from === this.#version && this.#isJudgedAs(input);
    this.#change = isNext ? change : undefined;
    this.#earlier = this.#known;
    this.#known = new Map();
    this.#version = versionOf(input.postmortem);
    this.#input = input;
  }

  /** What a rule found, moved to where it is now; the rule is asked about what may have changed. */
  findings(rule: Rule, ask: Ask): readonly Finding[] {
    const change = this.#change;
    const isKept = change !== undefined && rule.about !== undefined && isUntouched(change, rule.about);
    const earlier = isKept ? this.#earlier.get(rule) : undefined;
    if (rule.within && this.#version) return this.#inProse(rule, ask, earlier);
    const findings = (change && allMoved(earlier?.findings, (offset) => across(change, offset))) || ask();
    this.#known.set(rule, { findings });
    return findings;
  }

  #inProse(rule: Rule, ask: Ask, earlier: Known | undefined): readonly Finding[] {
    const postmortem = this.#input?.postmortem;
    if (!postmortem) return ask();
    const stretches = earlier?.stretches ?? new WeakMap<Reading, Stretch>();
    const findings = stretchesOfProse(postmortem).flatMap((placed) => {
      const known = foundAt(placed, stretches.get(placed.own));
      if (known) return known;
      const found = ask(showing(postmortem, placed));
      stretches.set(placed.own, { placed, findings: found });
      return found;
    });
    this.#known.set(rule, { findings, stretches });
    return findings;
  }

  #isJudgedAs({ settings, today, path, incidents }: RunInput): boolean {
    const before = this.#input;
    return (
      before?.settings === settings &&
      before.today === today &&
      before.path === path &&
      before.incidents === incidents
    );
  }
}

interface Known {
  readonly findings: readonly Finding[];
  readonly stretches?: WeakMap<Reading, Stretch>;
}

interface Stretch {
  readonly placed: PlacedReading;
  readonly findings: readonly Finding[];
}

function foundAt(
  { start, own, named }: PlacedReading,
  known: Stretch | undefined,
): readonly Finding[] | undefined {
  if (!known || known.placed.named?.kind !== named?.kind) return undefined;
  if (known.placed.named?.heading.value !== named?.heading.value) return undefined;
  if (known.findings.length === 0) return known.findings;
  const by = start - known.placed.start;
  const place = { start: known.placed.start + own.span.start, end: known.placed.start + own.span.end };
  if (!known.findings.every((finding) => contains(place, reachOf(finding)))) return undefined;
  return allMoved(known.findings, (offset) => offset + by);
}

/** `undefined` when one of them is about what was read anew. */
function allMoved(
  findings: readonly Finding[] | undefined,
  place: (offset: number) => number | undefined,
): readonly Finding[] | undefined {
  const moved = findings?.map((finding) => movedFinding(finding, place));
  return moved?.every((finding) => finding !== undefined) ? moved : undefined;
}
