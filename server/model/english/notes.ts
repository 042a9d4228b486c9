import { groups, products, roles } from '../roles';
import type { Correction } from './correction';
import { isBaseForm, isPast } from './forms';
import { isOneColleague } from './neighbours';
import { isCapitalised, isMark, type Word } from './word';

const zonesOfTime = /^([ECMP][SD]?T|UTC|GMT|CES?T|BST|IST|AE[SD]T|NZ[SD]T|JST|KST|SGT|HKT|MSK|EES?T|SAST)$/;
const talk = /^(copy|speak|talk|look|work|sit|answer|push|jump|rush|rely|click|type|vote)$/;
const shortDays = /^(Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)$/;

/** What the tagger gets wrong in notes and timelines, where articles and helpers are left out. */
export const notes: readonly Correction[] = [
  {
    example: '6:40pm PT Bryce',
    from: ['NOUN', 'ADJ', 'PROPN'],
    to: 'SYM',
    when: ({ word, before }) => zonesOfTime.test(word.text) && /^\d{1,2}:\d\d/.test(before?.lower ?? ''),
  },
  {
    example: 'Wed 13:00 Director decides',
    from: ['VERB', 'AUX', 'ADJ'],
    to: 'PROPN',
    when: ({ word, before, after }) =>
      shortDays.test(word.text) && isMark(before) && (after?.kind === 'NUM' || isMark(after)),
  },
  {
    example: 'Beatriz hits "delete"; Rasmus reviews code',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ word, before, after, next, done }) =>
      /[a-z]{2}[^s]s$/.test(word.lower) &&
      !isCapitalised(word) &&
      before?.kind === 'PROPN' &&
      !before.common &&
      !products.has(before.lower) &&
      opensDeed(after, next) &&
      !hasVerb(done),
  },
  {
    example: 'The release manager presses "skip"',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ word, before, after, next, done }) =>
      /[a-z]{2}s$/.test(word.lower) &&
      isOneColleague(before) &&
      !roles.has(word.lower.slice(0, -1)) &&
      opensDeed(after, next) &&
      !hasVerb(done),
  },
  {
    example: 'People copy from the web; the devs ban 60 players; the SREs call it noise',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ word, before, after, done }) =>
      isBaseForm(word) &&
      before !== undefined &&
      isSeveralColleagues(before) &&
      !hasVerb(done) &&
      (/^(DET|PRON|NUM)$/.test(after?.kind ?? '') || (talk.test(word.lower) && after?.kind === 'ADP')),
  },
  {
    example: 'Metering had known; had Purchasing listened; ground handling brought it down',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ word, before, after, done }) =>
      /[a-z]{3}ing$/.test(word.lower) &&
      (isCapitalised(word) || before?.kind === 'NOUN' || before?.kind === 'PROPN') &&
      !done.some(({ kind }) => kind === 'VERB') &&
      (after?.kind === 'AUX' || (after?.kind === 'VERB' && isPast(after.lower))),
  },
  {
    example: "the netcode lead's answer; one individual's mood",
    from: ['VERB', 'ADJ'],
    to: 'NOUN',
    when: ({ word, after }) => after?.lower === "'s" && after.kind === 'PART' && roles.has(word.lower),
  },
  {
    example: 'with the storage chief, full stop; by the communications lead, was evasive',
    from: ['VERB', 'ADJ'],
    to: 'NOUN',
    when: ({ word, before, after, done }) =>
      before?.kind === 'NOUN' &&
      /^(DET|NOUN|ADJ)$/.test(done.at(-2)?.kind ?? '') &&
      isMark(after) &&
      roles.has(word.lower),
  },
  {
    example: 'The gateway hands out tokens',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ word, before, after, next, done }) =>
      /[a-z]{2}[^s]s$/.test(word.lower) &&
      before?.kind === 'NOUN' &&
      done.at(-2)?.kind === 'DET' &&
      /^(out|up|off|over|back|down)$/.test(after?.lower ?? '') &&
      /^(NOUN|DET|ADJ|NUM)$/.test(next?.kind ?? '') &&
      !done.some(({ kind }) => kind === 'VERB' || kind === 'AUX'),
  },
  {
    example: 'Terraform change deploys misconfigured health check',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ word, before, after, next, done }) =>
      /[a-z]{2}[^s]s$/.test(word.lower) &&
      !isCapitalised(word) &&
      (before?.kind === 'NOUN' || before?.kind === 'PROPN') &&
      /[a-z]{3}ed$/.test(after?.lower ?? '') &&
      (next?.kind === 'NOUN' || next?.kind === 'PROPN') &&
      !done.some(({ kind }) => kind === 'VERB' || kind === 'AUX' || kind === 'ADP'),
  },
];

/** What a verb acts on begins here: a quotation, a figure, a noun that has no verb of its own behind it. */
function opensDeed(after: Word | undefined, next: Word | undefined): boolean {
  if (after === undefined) return false;
  if (/^["“'`«→]$/.test(after.lower)) return true;
  if (after.kind === 'NOUN') return !/^(VERB|AUX|NOUN)$/.test(next?.kind ?? '');
  return /^(DET|PRON|NUM|ADV)$/.test(after.kind);
}

function hasVerb(done: readonly Word[]): boolean {
  return done.some(({ kind }) => kind === 'VERB' || kind === 'AUX');
}

function isSeveralColleagues({ lower }: Word): boolean {
  if (/^(people|folk|folks|staff)$/.test(lower)) return true;
  return lower.endsWith('s') && (roles.has(lower.slice(0, -1)) || groups.has(lower));
}
