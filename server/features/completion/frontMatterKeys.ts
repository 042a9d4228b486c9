import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Choice, CompletionPlace } from './completer';

/** What a report's front matter can say, in the order in which it is usually written. */
const keys: Readonly<Record<string, string>> = {
  type: '`postmortem` makes this file one, wherever it lies and whatever its headings are',
  id: 'The incident, such as `PI-2025-012`',
  title: 'What happened, in a few words',
  date: 'The day of the incident, as `YYYY-MM-DD`',
  severity: 'One of the severities of your organization, such as `SEV-1`',
  status: 'How far the report is: `Draft`, `In Review`, `Final`',
  duration: 'How long users were affected, such as `54 minutes`',
  time_to_detect: 'From the start to the moment when somebody or something noticed',
  time_to_mitigate: 'From the start to the moment when users were affected no more',
  time_to_resolve: 'From the start to the end',
  authors: 'Who wrote it; more than one sees more',
  reviewers: 'Who read it before it was final',
};

/** Between the fences at the top: the keys that are not written yet, with what they are for. */
export function* frontMatterKeys(place: CompletionPlace): Iterable<Choice> {
  const { before, after, offset, line, view, surroundings } = place;
  const typed = /^[a-z_]*$/i.test(before) && after.trim() === '' ? before : undefined;
  const inside = typed === undefined ? undefined : frontMatter(view.postmortem.text);
  if (typed === undefined || !inside || line.start < inside.start || line.end >= inside.end) return;
  const lines = view.postmortem.text.slice(inside.start, inside.end).split('\n');
  const written = new Set(lines.flatMap((words) => /^([\w -]+):/.exec(words)?.[1]?.toLowerCase() ?? []));
  for (const [key, meaning] of Object.entries(keys)) {
    if (written.has(key)) continue;
    const span = { start: offset - typed.length, end: offset };
    const documentation = surroundings.translate(meaning);
    yield { label: key, kind: CompletionItemKind.Property, newText: `${key}: `, span, documentation };
  }
}

/** No front matter is as long as this, so that a rule at the top is not searched to the end of the document. */
const longest = 5_000;

function frontMatter(text: string): { start: number; end: number } | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const closing = /^---[ \t]*$/m.exec(text.slice(opening, opening + longest).replaceAll('\r', ' '));
  return closing ? { start: opening, end: opening + closing.index } : undefined;
}
