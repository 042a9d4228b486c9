import type { Phrase } from '../../../model/english/phrases';
import type { Word } from '../../../model/english/word';
import { actorOf, type Sight } from '../sight';

/**
 * What a sentence shows to the learned judgement, each cue once: its words in their dictionary form, the pairs of
 * neighbours, who does what, and the tone of the section.
 *
 * Whoever is spoken of stands as the kind of person only, so that a name or a role never weighs anything itself:
 * `Dana dozed off` gives `Person`, `doze`, `off`, `^ Person`, `Person doze`, `doze off`, `off $`, `=Person`,
 * `=Person doze` and `=doze`.
 */
export function cuesOf(sight: Sight): Set<string> {
  const cues = new Set<string>();
  let before = '^';
  for (const token of tokensOf(sight)) {
    cues.add(token);
    cues.add(`${before} ${token}`);
    before = token;
  }
  cues.add(`${before} $`);
  for (const clause of sight.reading.clauses) {
    const actor = actorOf(sight, clause);
    const { lemma, negated, modal } = clause.verb;
    const verb = `${negated ? 'not ' : ''}${modal === undefined ? '' : `${modal} `}${lemma}`;
    const who = actor === undefined ? 'Nothing' : people[actor.who];
    cues.add(`=${who}`);
    cues.add(`=${who} ${verb}`);
    cues.add(`=${verb}`);
  }
  cues.add(`@${sight.tone}`);
  return cues;
}

/** Stand-ins begin with a capital letter, which no word in its dictionary form does. */
const people = {
  person: 'Person',
  group: 'Group',
  anyone: 'Anyone',
  nobody: 'Nobody',
  we: 'We',
  i: 'I',
  you: 'You',
  outsider: 'Outsider',
  perhaps: 'Perhaps',
  thing: 'Thing',
} as const;

function* tokensOf(sight: Sight): Generator<string> {
  const { words, phrases } = sight.reading;
  const startsAt = new Map<number, Phrase>(phrases.map((phrase) => [phrase.first, phrase]));
  for (let index = 0; index < words.length; index++) {
    const phrase = startsAt.get(index);
    const who = phrase && sight.whoIs(phrase);
    if (phrase !== undefined && who !== undefined && who !== 'thing' && who !== 'perhaps') {
      yield people[who];
      index = Math.max(index, phrase.last);
      continue;
    }
    const word = words[index];
    if (word !== undefined) yield tokenOf(word);
  }
}

function tokenOf({ kind, lower, lemma }: Word): string {
  if (kind === 'PUNCT') return /^["?!]$/.test(lower) ? lower : ',';
  if (kind === 'NUM') return '#';
  if (kind === 'PROPN') return 'Name';
  return lemma;
}
