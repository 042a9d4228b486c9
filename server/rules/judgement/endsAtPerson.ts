import type { Cast } from '../../model/cast';
import { readEnglish } from '../../model/english';
import { judge } from './judge';
import { actorOf, sightOf } from './sight';

/**
 * Whether an explanation ends at a person: its first sentence tells what one colleague did, was or failed to do,
 * or calls it human error. `words` are those of a `Sentence`, with quotations and code masked.
 *
 *     endsAtPerson('The engineer was tired and made a mistake.', cast) // → true
 *     endsAtPerson('Every engineer may delete in production.', cast) // → false
 */
export function endsAtPerson(words: string, cast: Cast): boolean {
  const reading = readEnglish(words);
  const reproach = judge(reading, cast, 'cause');
  if (reproach !== undefined && personal.has(reproach.kind)) return true;
  const sight = sightOf(reading, cast, 'cause');
  const main = reading.clauses.find(({ relation }) => relation === 'main');
  const actor = main && actorOf(sight, main);
  return (
    actor?.who === 'person' && main?.verb.past === true && !main.verb.negated && main.verb.modal === undefined
  );
}

const personal: ReadonlySet<string> = new Set([
  'individual-fault',
  'human-error',
  'judgement',
  'who-question',
  'counterfactual',
]);
