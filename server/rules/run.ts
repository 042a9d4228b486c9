import { inEnglish } from '../l10n/translate';
import type { Settings, Severity } from '../settings';
import type { Finding, Report, Rule, RuleInput, RuleOptions } from './rule';
import { rulesInForce } from './rulesInForce';
import type { RunMemory } from './runMemory';
import { readSuppressions, suppress } from './suppressions';

/** What all rules together say of one document, and which of them could not speak. */
export interface Judgement {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/** What all rules are told; each one's options come to it from the settings. */
export type RunInput = Omit<RuleInput, 'options'>;

/** A rule that threw: a mistake of ours, for the log and never for the writer. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

/**
 * Runs the rules over one document. Never throws: a rule that does costs its own findings and one entry in
 * `failures`, the others still speak. The same input gives the same judgement, so callers may keep it for as
 * long as text, settings and day stay the same. With a memory, rules are asked again only where something has changed
 * since the last call; what comes out is the same.
 *
 *     run(allRules, { postmortem, settings, today: '2025-03-20' })
 *     // → { findings: [{ rule: 'timeline/no-zone', severity: 'warning', span, message, fixes }], failures: [] }
 */
export function run(rules: readonly Rule[], input: RunInput, memory?: RunMemory): Judgement {
  if (input.postmortem.kind === 'other') return { findings: [], failures: [] };
  const failures: RuleFailure[] = [];
  const ask = (rule: Rule, knowing: RunInput) => findingsOf(rule, knowing, failures);
  const { first, byFindings, bySuppressions, ids } = rulesInForce(rules, input);
  const suppressions = readSuppressions(input.postmortem);
  const found = memory
    ? memory.findings(first, input, ask)
    : [...first.whole, ...first.inProse].flatMap((rule) => ask(rule, input));
  const kept = suppress(found, suppressions, ids);
  const summed = byFindings.flatMap((rule) => ask(rule, { ...input, findings: kept.kept }));
  const all = summed.length === 0 ? kept : suppress([...found, ...summed], suppressions, ids);
  const said = bySuppressions.flatMap((rule) => ask(rule, { ...input, suppressions: all.uses }));
  return { findings: [...all.kept, ...said].sort(byPosition), failures };
}

function findingsOf(rule: Rule, input: RunInput, failures: RuleFailure[]): Finding[] {
  try {
    const findings: Finding[] = [];
    const options = optionsOf(rule, input.settings);
    for (const report of rule.check({ ...input, options }))
      findings.push(finding(rule, report, input.settings));
    return findings;
  } catch (error) {
    failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function optionsOf({ id, options }: Rule, { ruleOptions }: Settings): RuleOptions {
  if (!options) return ruleOptions[id] ?? {};
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...ruleOptions[id] };
}

function finding(rule: Rule, report: Report, settings: Settings): Finding {
  const words = { english: rule.messages[report.message] ?? report.message, data: report.data ?? {} };
  return {
    rule: rule.id,
    severity: severityOf(rule, report, settings),
    span: report.span,
    message: inEnglish(words.english, words.data),
    words,
    fixes: report.fixes ?? [],
    ...(report.facts && { facts: report.facts }),
  };
}

/** The team's setting beats the report's own judgement, which beats the rule's. */
function severityOf(rule: Rule, report: Report, settings: Settings): Severity {
  const said = [settings.rules[rule.id], report.severity, rule.severity];
  return said.find((severity) => severity !== undefined && severity !== 'off') ?? 'hint';
}

function byPosition(one: Finding, other: Finding): number {
  return (
    one.span.start - other.span.start ||
    one.span.end - other.span.end ||
    (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0)
  );
}
