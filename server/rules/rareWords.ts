import { remembered } from '../model/remembered';

/** Words that say nothing about what a sentence is about. */
const common = new Set(
  'about above after again against all also and any are because been before being below between both but can could did does doing down during each every few for from further had has have having here how however into its itself just less make made more most much must need needs never nor not now off once one only other our out over own per same shall should since some such than that the their them then there these they this those through too two under until very was were what when where which while who whom why will with within without would you your'.split(
    ' ',
  ),
);

/**
 * What a sentence is about, for telling whether two sentences are about the same: its words in lower case,
 * without the common ones, cut to the part that inflection leaves alone.
 *
 *     rareWords('Memory limits are not reviewed') // → ['memor', 'limit', 'revie']
 */
export const rareWords = remembered<readonly string[]>((sentence) => {
  const words = sentence.toLowerCase().match(/[\p{Letter}\p{Number}][\p{Letter}\p{Number}_-]{2,}/gu) ?? [];
  return words.filter((word) => !common.has(word)).map((word) => word.slice(0, 5));
}, 2000);
