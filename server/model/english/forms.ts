import { infinitiveOfIrregular } from './inflection';
import type { Word } from './word';

/** What a word's form alone says about the class it can have. */

export const neverNouns = words(
  'forget ignore approve escalate overlook decide merge realise realize understand neglect wake bother fix',
);

export const nounsTakenForVerbs = words('team prod staging nobody ops dev infra git people workloads');

const irregularPastsThatAreNouns = words(`
  saw felt found ground bound thought lay bore rose dove wound cost cut hit bid bet burst cast quit spread split upset
  fit led well lit broke born drunk lost left set shut known broken hidden frozen written given
`);

export function isPast(lower: string): boolean {
  if (/[a-z]{2}ed$/.test(lower)) return !lower.endsWith('eed');
  return !irregularPastsThatAreNouns.has(lower) && infinitiveOfIrregular(lower) !== undefined;
}

export function isBaseForm({ lower, lemma }: Word): boolean {
  return lower === lemma && !isPast(lower) && infinitiveOfIrregular(lower) === undefined;
}

/** "Was hiking" goes on; "was nothing" and "is a thing" do not. */
export function canProgress(lower: string): boolean {
  return lower.endsWith('ing') && !thingsInIng.test(lower);
}

const thingsInIng =
  /^(no|some|any|every)?thing$|^(morning|evening|string|king|ring|spring|meeting|building|hearing|warning)$/;

export function canBeVerb(lower: string): boolean {
  const isNoun = /(tion|ness|ity|ment|er|or|ly|ing)$/.test(lower);
  return !isNoun || /(mention|implement|document|monitor|trigger|bother|offer|consider)$/.test(lower);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
