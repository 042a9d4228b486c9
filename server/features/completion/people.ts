import type { Postmortem } from '../../model/postmortem';
import type { CompletionPlace } from './completer';

export interface Person {
  readonly name: string;
  /** How we know of them. */
  readonly detail: string;
}

/**
 * Who could own something: those in this document first, then those in other reports, then the code's owners. Other
 * files are never waited for: what is not known yet is there the next time.
 */
export function people({ view, surroundings: { reports, translate } }: CompletionPlace): Person[] {
  if (reports.known.size === 0) void reports.all();
  const elsewhere = [...reports.known]
    .filter(([uri]) => uri !== view.uri)
    .flatMap(([, facts]) => facts.people);
  const groups: readonly (readonly [detail: string, names: readonly string[]])[] = [
    [translate('in this document'), byFrequency(peopleIn(view.postmortem))],
    [translate('attended'), attendees(view.postmortem)],
    [translate('in other postmortems'), byFrequency(elsewhere)],
    [translate('owns code (CODEOWNERS)'), reports.codeOwners],
    [translate('on the team'), view.settings.people],
  ];
  const known = new Map<string, Person>();
  for (const [detail, names] of groups) {
    for (const name of names) {
      const key = name.toLowerCase().replace(/^@/, '');
      if (isName(name) && !known.has(key)) known.set(key, { name, detail });
    }
  }
  return [...known.values()];
}

function peopleIn({ actionItems, metadata, timeline }: Postmortem): string[] {
  return [
    ...actionItems.flatMap(({ owner, reviewer }) => [owner?.value ?? [], reviewer?.value ?? []].flat()),
    ...(timeline?.events ?? []).flatMap(({ actor }) => actor?.value ?? []),
    ...[...metadata.authors, ...metadata.reviewers].map(({ value }) => value),
  ];
}

/** The names that lines or lists of a section about participants begin with. */
function attendees({ sections, text }: Postmortem): string[] {
  const name = /(?:^|[-*+,;])\s*(@[\w-]+|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})/gmu;
  return sections
    .filter(({ kind }) => kind === 'participants')
    .flatMap(({ body }) =>
      [...text.slice(body.start, body.end).matchAll(name)].map(([, found = '']) => found),
    );
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** Sentences, placeholders and lists are no names. */
function isName(name: string): boolean {
  return name.length <= 40 && /^@?[\p{L}]/u.test(name) && !/[,;[\]{}<>]|\b(?:and|or|tbd|owner)\b/i.test(name);
}
