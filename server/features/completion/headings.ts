import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SectionKind } from '../../model/postmortem';
import { aroundCursor, type Choice, type CompletionPlace } from './completer';

/** The sections of the template, in its order. */
const template: readonly [kind: SectionKind, heading: string, content: string][] = [
  ['impact', 'Impact', 'Who was affected, how many, how long, and what it cost'],
  ['summary', 'Summary', 'Two paragraphs for someone who was not there'],
  ['timeline', 'Timeline', 'What happened when, with the source of each entry and one time zone'],
  ['contributing-factors', 'Contributing Factors', 'What made the incident possible, each with its category'],
  ['root-cause', 'Root Cause Analysis', 'The whys, down to something that can be changed'],
  [
    'action-items',
    'Action Items',
    'What will be done, by whom, until when, and how one will see that it works',
  ],
  ['lessons-learned', 'Lessons Learned', 'What surprised the team'],
  ['went-well', 'What Went Well', 'What to keep doing'],
];

/** The whys are a root cause analysis under another name. */
const sameContent: Partial<Record<SectionKind, SectionKind>> = { 'five-whys': 'root-cause' };

/** The sections that are still missing, where a heading begins. */
export function* headings(place: CompletionPlace): Iterable<Choice> {
  const typed = /^#{1,6}\s+(.*)$/.exec(place.before)?.[1];
  if (typed === undefined) return;
  const written = new Set<SectionKind>();
  for (const { kind, heading } of place.view.postmortem.sections) {
    const isThisLine = place.line.start <= heading.span.start && heading.span.end <= place.line.end;
    if (kind && !isThisLine) written.add(sameContent[kind] ?? kind);
  }
  const span = aroundCursor(place, typed.length, /^.*/);
  for (const [kind, heading, content] of template) {
    if (!written.has(kind))
      yield { label: heading, kind: CompletionItemKind.Module, newText: heading, span, detail: content };
  }
}
