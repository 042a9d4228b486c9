import {
  across,
  type Change,
  changeOf,
  type Dependencies,
  isUntouched,
  type Version,
  versionOf,
} from '../model/change';
import type { Span } from '../model/span';
import type { Edit, Finding, Rule } from './rule';
import type { RunInput } from './run';

/** What rules found in the version before, by rule. Give every open document one of its own. */
export class RunMemory {
  #input: RunInput | undefined;
  #version: Version | undefined;
  #change: Change | undefined;
  #earlier: ReadonlyMap<Rule, readonly Finding[]> = new Map();
  #findings = new Map<Rule, readonly Finding[]>();

  /** Another version, or other conditions, are judged from here on. */
  turnTo(input: RunInput): void {
    const change = changeOf(input.postmortem);
    const isNext = change !== undefined && change.from === this.#version && this.#isJudgedAs(input);
    this.#change = isNext ? change : undefined;
    this.#earlier = this.#findings;
    this.#findings = new Map();
    this.#version = versionOf(input.postmortem);
    this.#input = input;
  }

  /** What a rule found, moved to where it is now; the rule is asked where that cannot be known. */
  findings(rule: Rule, about: Dependencies, ask: () => readonly Finding[]): readonly Finding[] {
    const change = this.#change;
    const findings =
      (change && isUntouched(change, about) && allMoved(this.#earlier.get(rule), change)) || ask();
    this.#findings.set(rule, findings);
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

/** `undefined` when one of them is about what was read anew. */
function allMoved(findings: readonly Finding[] | undefined, change: Change): readonly Finding[] | undefined {
  const moved = findings?.map((finding) => movedFinding(finding, change));
  return moved?.every((finding) => finding !== undefined) ? moved : undefined;
}

function movedFinding(finding: Finding, change: Change): Finding | undefined {
  const span = movedSpan(finding.span, change);
  const fixes = finding.fixes.map((fix) => {
    const edits = fix.edits.map((edit) => movedEdit(edit, change));
    return edits.every((edit) => edit !== undefined) ? { ...fix, edits } : undefined;
  });
  return span && fixes.every((fix) => fix !== undefined) ? { ...finding, span, fixes } : undefined;
}

function movedEdit(edit: Edit, change: Change): Edit | undefined {
  const span = movedSpan(edit.span, change);
  return span && { ...edit, span };
}

function movedSpan({ start, end }: Span, change: Change): Span | undefined {
  const from = across(change, start);
  const to = across(change, end);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}
