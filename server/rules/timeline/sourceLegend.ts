import type { Timeline } from '../../model/postmortem';
import type { SourceTag } from '../../settings';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import type { Edit, Fix } from '../rule';

/** What tags that many teams use stand for. */
const common: Readonly<Record<string, string>> = {
  CI: 'build pipeline',
  CW: 'CloudWatch',
  DD: 'Datadog',
  GF: 'Grafana',
  GH: 'GitHub',
  GL: 'GitLab',
  HR: 'human recollection',
  K8: 'Kubernetes events',
  K8S: 'Kubernetes events',
  OG: 'OpsGenie',
  PD: 'PagerDuty',
  PM: 'Prometheus',
  SL: 'Slack',
};

/** Explains tags where readers look for it: behind the legend that is there, else in a line below the heading. */
export function* explaining(
  tags: readonly string[],
  { section, sources }: Timeline,
  agreed: readonly SourceTag[],
  text: string,
): Generator<Fix> {
  const entries = tags.map((tag) => `[${tag}] ${meaningOf(tag, agreed)}`).join(', ');
  const title = tags.length === 1 ? `Add [${tags[0]}] to the legend` : 'Add a legend of the sources';
  const last = sources.at(-1);
  if (last) {
    yield { title, kind: 'suggestion', edits: [insertion(last.span.end, `, ${entries}`)] };
  } else if (section && !isItem(text, section.heading.span.start)) {
    yield { title, kind: 'suggestion', edits: [belowHeading(section.heading.span.end, entries, text)] };
  }
}

function meaningOf(tag: string, agreed: readonly SourceTag[]): string {
  const known = agreed.find(({ name }) => name.toUpperCase() === tag.toUpperCase());
  return known?.meaning ?? common[tag.toUpperCase()] ?? 'what it stands for';
}

function isItem(text: string, offset: number): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(lineAt(text, offset).start, offset));
}

function belowHeading(end: number, entries: string, text: string): Edit {
  const eol = lineBreak(text);
  const line = nextLineStart(text, end);
  // An underline belongs to its heading.
  const at = /^\s{0,3}[=\-─═]{3,}\s*$/.test(text.slice(line, lineAt(text, line).end))
    ? nextLineStart(text, line)
    : line;
  const spaced = text.slice(at, at + eol.length) === eol;
  const statement = `${eol}Sources: ${entries}.${eol}`;
  return insertion(at, spaced ? statement : `${statement}${eol}`);
}
