import type { Correction } from './correction';
import { isCapitalised, isMark } from './word';

const zonesOfTime = /^([ECMP][SD]?T|UTC|GMT|CES?T|BST|IST|AE[SD]T|NZ[SD]T|JST|KST|SGT|HKT|MSK|EES?T|SAST)$/;
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
