import { groups, roles } from '../roles';
import { infinitiveOfIrregular } from './inflection';
import { isCapitalised, isMark, type Word, type WordClass } from './word';

/**
 * Puts right what the tagger is known to get wrong in incident reports: past forms it does not know ("overwrote"),
 * present forms of computing verbs ("acks"), and verbs where only a noun can stand ("the deploy").
 */
export function retagged(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (const [index, word] of words.entries()) {
    const kind = kindOf(word, result, words[index + 1], words[index + 2]);
    result.push({ ...word, kind, lemma: lemmaOf(word, kind) });
  }
  return result;
}

function kindOf(
  word: Word,
  done: readonly Word[],
  after: Word | undefined,
  next: Word | undefined,
): WordClass {
  const before = done.at(-1);
  const { kind, lower } = word;
  if (lower.startsWith('@')) return 'PROPN';
  if (kind === 'VERB' && nounsTakenForVerbs.has(lower) && !opensVerb(done)) return 'NOUN';
  if (
    kind === 'VERB' &&
    /^(this|these)$/.test(before?.lower ?? '') &&
    isBaseForm(word) &&
    after?.kind === 'NOUN'
  )
    return 'NOUN';
  if (kind === 'VERB' && isDeterminer(before) && !/(ed|ing)$/.test(lower) && !isPast(lower)) return 'NOUN';
  if (kind === 'VERB' && /[^s]s$/.test(lower) && isSingularName(before, true) && endsPlural(after, next))
    return 'NOUN';
  const isNoun = isSingularName(before) || before?.lemma === 'have';
  if (kind === 'VERB' && isNoun && isBaseForm(word) && !isAwaited(done)) return 'NOUN';
  if (kind === 'ADJ' && isDeterminer(before) && endsPhrase(after)) return 'NOUN';
  if (kind === 'NOUN' || kind === 'ADJ' || kind === 'PROPN') {
    if (opensVerb(done) && !isCapitalised(word) && canBeVerb(lower)) return 'VERB';
    if (before?.kind === 'CCONJ' && isPast(lower) && !isCapitalised(word) && after?.kind === 'PRON')
      return 'VERB';
    if (neverNouns.has(lower) && before !== undefined && !isDeterminer(before) && before.kind !== 'ADJ')
      return 'VERB';
    if (before?.lemma === 'have' && before.kind === 'AUX' && isPast(lower) && opensObject(after))
      return 'VERB';
    if (
      before?.lemma === 'be' &&
      kind === 'NOUN' &&
      lower.endsWith('ing') &&
      after?.kind !== 'NOUN' &&
      canProgress(lower)
    )
      return 'VERB';
    if (
      isColleague(before) &&
      /[a-z]{2}[^s]s$/.test(lower) &&
      (after?.kind === 'NOUN' || after?.kind === 'DET' || after?.kind === 'PRON')
    )
      return 'VERB';
    if (canBeSubject(before) && isPast(lower) && !isCapitalised(word) && opensObject(after)) return 'VERB';
    if (
      isSubjectPronounOrName(before) &&
      /[a-z]s$/.test(lower) &&
      !endsPlural(after, next) &&
      !isCapitalised(word) &&
      opensObject(after)
    )
      return 'VERB';
    if (done.length === 0 && isPast(lower) && opensObject(after)) return 'VERB';
  }
  return kind;
}

/** "QA environments.", "Risk rules that are turned off": a verb would have something behind it. */
function endsPlural(after: Word | undefined, next: Word | undefined): boolean {
  if (after === undefined || isMark(after) || after.kind === 'AUX') return true;
  if (after.kind === 'VERB' && isPast(after.lower)) return true;
  return /^(that|which)$/.test(after.lower) && (next?.kind === 'AUX' || next?.kind === 'VERB');
}

/** Behind "did the developer" the verb is still to come. */
function isAwaited(done: readonly Word[]): boolean {
  const last = done.findLast(({ kind }) => kind === 'VERB' || kind === 'AUX');
  return last?.kind === 'AUX' && last.lemma === 'do';
}

/** After a singular a verb has its -s: `commit` in "the reformat commit is" can only be a noun. */
function isSingularName(before: Word | undefined, evenUnknown = false): boolean {
  return (
    before !== undefined &&
    (before.kind === 'NOUN' || before.kind === 'PROPN') &&
    !/s$/i.test(before.text) &&
    (evenUnknown || before.common)
  );
}

function isBaseForm(word: Word): boolean {
  return word.lower === word.lemma && !isPast(word.lower) && infinitiveOfIrregular(word.lower) === undefined;
}

function endsPhrase(after: Word | undefined): boolean {
  return after !== undefined && ['VERB', 'AUX', 'ADP'].includes(after.kind);
}

function lemmaOf(word: Word, kind: WordClass): string {
  if (kind === 'VERB' && word.lower !== 'left') {
    const infinitive = infinitiveOfIrregular(word.lower);
    if (infinitive !== undefined) return infinitive;
  }
  const isUnknown = !word.common && word.lemma === word.lower && /[a-z]{3}ed$/.test(word.lower);
  if (kind === 'VERB' && (word.kind !== 'VERB' || isUnknown)) return regularInfinitive(word.lower);
  if (word.lower === 'left') return 'leave';
  if (word.lower === 'being' || word.lower === 'been') return 'be';
  if (word.lower === 'coded' || word.lower === 'hard-coded') return word.lower.slice(0, -1);
  return word.lemma;
}

function regularInfinitive(form: string): string {
  if (form.endsWith('ied') || form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form)) return form.slice(0, -1);
  if (/([bdgklmnprt])\1ed$/.test(form) && !/(ll|ss)ed$/.test(form)) return form.slice(0, -3);
  if (/(at|iz|is|ut|ag|ov|iv|as|us|ur|in|ok|yp|od|ot)ed$/.test(form)) return form.slice(0, -1);
  return form.endsWith('ed') ? form.slice(0, -2) : form;
}

const neverNouns: ReadonlySet<string> = new Set([
  'forget',
  'ignore',
  'approve',
  'escalate',
  'overlook',
  'decide',
  'merge',
  'realise',
  'realize',
  'understand',
  'neglect',
  'wake',
  'bother',
  'fix',
]);

const nounsTakenForVerbs: ReadonlySet<string> = new Set([
  'team',
  'prod',
  'staging',
  'nobody',
  'ops',
  'dev',
  'infra',
  'git',
]);

const irregularPastsThatAreNouns: ReadonlySet<string> = new Set([
  'saw',
  'felt',
  'found',
  'ground',
  'bound',
  'thought',
  'lay',
  'bore',
  'rose',
  'dove',
  'wound',
  'cost',
  'cut',
  'hit',
  'bid',
  'bet',
  'burst',
  'cast',
  'quit',
  'spread',
  'split',
  'upset',
  'fit',
  'led',
  'well',
  'lit',
  'broke',
  'born',
  'drunk',
  'lost',
  'left',
  'set',
  'shut',
  'known',
  'broken',
  'hidden',
  'frozen',
  'written',
  'given',
]);

function isPast(lower: string): boolean {
  if (/[a-z]{2}ed$/.test(lower)) return !lower.endsWith('eed');
  return !irregularPastsThatAreNouns.has(lower) && infinitiveOfIrregular(lower) !== undefined;
}

/** "Was hiking" goes on; "was nothing" and "is a thing" do not. */
function canProgress(lower: string): boolean {
  return !/^(no|some|any|every)?thing$|^(morning|evening|string|king|ring|spring|meeting|building|hearing|warning)$/.test(
    lower,
  );
}

function canBeVerb(lower: string): boolean {
  return (
    !/(tion|ness|ity|ment|er|or|ly|ing)$/.test(lower) ||
    /(mention|implement|document|monitor|trigger|bother|offer|consider)$/.test(lower)
  );
}

/** After these only a verb can stand, adverbs aside. */
function opensVerb(done: readonly Word[]): boolean {
  const before = done.at(-1);
  if (before === undefined) return false;
  if (/^(not|n't|nt)$/.test(before.lower)) return isHelper(done.at(-2));
  return (
    /^(to|should|could|would|might|must|may|can|will|shall|n't|cannot|let's)$/.test(before.lower) &&
    (before.kind === 'AUX' || before.kind === 'PART')
  );
}

function isHelper(word: Word | undefined): boolean {
  return word?.kind === 'AUX' && word.lemma !== 'be' && word.lemma !== 'have';
}

/** "The team rotates keys": after one person or one group the -s is the verb's. */
function isColleague(before: Word | undefined): boolean {
  return (
    before !== undefined &&
    before.kind === 'NOUN' &&
    !before.lower.endsWith('s') &&
    (roles.has(before.lower) || groups.has(before.lower))
  );
}

function canBeSubject(before: Word | undefined): boolean {
  return (
    before !== undefined &&
    (before.kind === 'NOUN' || isSubjectPronounOrName(before) || before.kind === 'ADV')
  );
}

function isSubjectPronounOrName(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return (
    before.kind === 'PROPN' ||
    /^(he|she|they|we|i|it|who|someone|somebody|nobody|everyone)$/.test(before.lower)
  );
}

function opensObject(after: Word | undefined): boolean {
  if (after === undefined || isMark(after)) return true;
  return ['DET', 'PRON', 'NUM', 'ADP', 'ADJ', 'PROPN', 'ADV', 'SCONJ', 'CCONJ', 'PART'].includes(after.kind);
}

function isDeterminer(before: Word | undefined): boolean {
  return (
    before !== undefined &&
    (before.kind === 'DET' || /^(my|our|your|his|its|their)$/.test(before.lower)) &&
    before.lower !== 'that'
  );
}
