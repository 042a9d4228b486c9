import type { AdverseClass } from './adverseClass';
import { assumption } from './assumption';
import { concealment } from './concealment';
import { damageAndError } from './damage';
import { delay } from './delay';
import { disregard } from './disregard';
import { distraction } from './distraction';
import { expected } from './expected';
import { handingOff } from './handingOff';
import { haste } from './haste';
import { incompetence } from './incompetence';
import { lowEffort } from './lowEffort';
import { meddling } from './meddling';
import { misreading } from './misreading';
import { neglect } from './neglect';

const classes: readonly AdverseClass[] = [
  neglect,
  haste,
  disregard,
  concealment,
  delay,
  assumption,
  meddling,
  damageAndError,
  misreading,
  handingOff,
  distraction,
  lowEffort,
  incompetence,
  expected,
];

export const adverseVerbs: ReadonlySet<string> = allWords('verbs');
export const adverseAdjectives: ReadonlySet<string> = allWords('adjectives');
export const adverseAdverbs: ReadonlySet<string> = new Set([...adverseAdjectives].map(adverbOf));
export const adverseNouns: ReadonlySet<string> = new Set([
  ...allWords('nouns'),
  ...[...adverseAdjectives].map(nounOf),
]);

/** All phrases of one sort, of all classes. */
export function allPhrases(
  sort: 'phrases' | 'idioms' | 'adjuncts' | 'expected' | 'hints',
): readonly string[] {
  return classes.flatMap((one) => one[sort]?.trim().split(/\n\s*/) ?? []);
}

function allWords(sort: 'verbs' | 'adjectives' | 'nouns'): ReadonlySet<string> {
  return new Set(classes.flatMap((one) => one[sort]?.trim().split(/\s+/) ?? []));
}

/** `hasty` gives `hastily`, `negligible` gives `negligibly`, `frantic` gives `frantically`. */
function adverbOf(adjective: string): string {
  if (adjective.endsWith('ly')) return adjective;
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (adjective.endsWith('ic')) return `${adjective}ally`;
  return adjective.endsWith('ll') ? `${adjective}y` : `${adjective}ly`;
}

/** `sloppy` gives `sloppiness`. */
function nounOf(adjective: string): string {
  return /[^aeiou]y$/.test(adjective) ? `${adjective.slice(0, -1)}iness` : `${adjective}ness`;
}
