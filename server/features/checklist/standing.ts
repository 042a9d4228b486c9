import type { Postmortem } from '../../model/postmortem';
import { plain } from '../../rules/nearest';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../settings';

/** One thing that stands between a report and its last status. */
export interface OpenPoint {
  readonly finding?: Finding;
  /** A field of the head that is not stated, by the name it has in the template. */
  readonly field?: string;
}

export interface Judged {
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/**
 * What most readers would settle before a report is final: findings that are warnings or errors, and quieter ones where
 * something is simply not there yet, such as a section, a line of the head, an owner or a deadline.
 */
export function openPoints(judged: Judged): readonly OpenPoint[] {
  const points = judged.findings.filter(standsInTheWay).flatMap((finding): OpenPoint[] => {
    const fields = finding.rule === missingFields ? listIn(finding, 'missing') : [];
    return fields.length > 0 ? fields.map((field) => ({ finding, field })) : [{ finding }];
  });
  return lacksReviewers(judged) ? [...points, { field: 'reviewers' }] : points;
}

/** True when the status is the last of those that the team goes through. */
export function isFinal({ postmortem: { metadata }, settings }: Judged): boolean {
  const last = settings.statuses.at(-1);
  return last !== undefined && plain(metadata.status?.value ?? '').startsWith(plain(last));
}

const missingFields = 'structure/missing-metadata';

/** Rules about what is not there yet; they speak softly, for a draft may be unfinished. */
const missingParts: ReadonlySet<string> = new Set([
  missingFields,
  'structure/missing-section',
  'structure/empty-section',
  'structure/leftover-placeholder',
  'structure/malformed-metadata',
  'structure/unknown-severity',
  'structure/unknown-status',
  'actions/no-action-items',
  'causes/no-factors',
]);

function standsInTheWay(finding: Finding): boolean {
  // It only counts the others.
  if (finding.rule === 'structure/final-with-findings') return false;
  if (finding.severity === 'warning' || finding.severity === 'error') return true;
  const lacks = finding.rule === 'actions/smart' ? listIn(finding, 'missing') : [];
  return missingParts.has(finding.rule) || lacks.includes('assignable') || lacks.includes('time-bound');
}

/**
 * Who reviewed it is asked for by the rule once the status is final; whoever is about to set it wants to know before.
 * Of a single author, nobody is asked.
 */
function lacksReviewers(judged: Judged): boolean {
  const { authors, reviewers, fields } = judged.postmortem.metadata;
  const isAsked = (judged.settings.rules[missingFields] ?? 'on') !== 'off';
  const isNamed = fields.some(({ name, value }) => /^review/i.test(name.value) && value.value !== '');
  return isAsked && !isFinal(judged) && authors.length > 1 && reviewers.length === 0 && !isNamed;
}

function listIn({ facts }: Finding, name: string): readonly string[] {
  const list = facts?.[name];
  return Array.isArray(list) ? list.map(String) : [];
}
