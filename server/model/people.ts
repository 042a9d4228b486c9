import type { Cast } from './cast';
import type { Reading } from './english';
import type { Phrase } from './english/phrases';
import { isCapitalised, isMark, type Word } from './english/word';
import { byName, isNamedGroup } from './names';
import { describesPerson, whoByRole } from './roleHolders';
import {
  departments,
  groups,
  humanDepartments,
  isIn,
  organisations,
  outsiders,
  products,
  quantifiers,
  roles,
  softwareMarks,
} from './roles';
import {
  isCrowd,
  isDoer,
  isFromOutside,
  isLineOfSupport,
  isPersonByPronoun,
  isScholar,
  isTradesman,
} from './trades';

/**
 * Whom a phrase names. `person` and `group` are colleagues, `anyone` is "people" and "everybody", `nobody` is "no one" and "someone else's absence",
 * `perhaps` is a capitalised name or a department that could as well be software: what it does decides.
 * `outsider` is a user, a customer or an attacker.
 */
export type Who =
  | 'person'
  | 'group'
  | 'anyone'
  | 'nobody'
  | 'we'
  | 'i'
  | 'you'
  | 'perhaps'
  | 'outsider'
  | 'thing';

/** Whom the phrase names, as far as can be said without looking at what is done. */
export function whoIs(reading: Reading, phrase: Phrase, cast: Cast): Who {
  const { words } = reading;
  const head = words[phrase.head];
  if (head === undefined) return 'thing';
  if (quantifiers.has(head.lower) && words[phrase.head + 1]?.lower === 'of') {
    const inner = reading.phrases.find(({ first }) => first === phrase.head + 2);
    if (inner !== undefined) {
      const who = whoIs(reading, inner, cast);
      return who === 'group' && head.lower === 'one' ? 'person' : who;
    }
  }
  if (
    /^(nobody|none|no-one)$/.test(head.lower) ||
    (head.lower === 'one' && words[phrase.head - 1]?.lower === 'no')
  ) {
    const inner =
      /^(on|in|at|from)$/.test(words[phrase.last + 1]?.lower ?? '') &&
      reading.phrases.find(({ first }) => first === phrase.last + 2);
    if (inner && whoIs(reading, inner, cast) === 'group') return 'group';
  }
  if (head.lower === 'soul' && /^not$/.test(words[phrase.first - 1]?.lower ?? '')) return 'group';
  if (isOfUs(words, phrase)) return 'we';
  if (head.text === 'IT') return 'group';
  if (head.text === 'US') return 'thing';
  if (isFromOutside(words, phrase)) return 'outsider';
  const pronoun = byPronoun(head, words[phrase.head - 1]);
  if (pronoun !== undefined) return pronoun;
  if (/^(he|she|him|her|himself|herself)$/.test(head.lower))
    return whoTheyAre(reading, phrase, cast) === 'outsider' ? 'outsider' : 'person';
  if (head.lower === 'they' || head.lower === 'them') return whoTheyAre(reading, phrase, cast);
  if (head.lower === 'one' && words[phrase.head + 1]?.lower === 'who')
    return words.slice(0, phrase.first).some(({ lower }) => lower === 'i' || lower === "i'm")
      ? 'i'
      : 'person';
  if (head.lower === 'who' && phrase.first === 0 && words.at(-1)?.lower !== '?') return 'person';
  if (head.lower === 'those' && words[phrase.head + 1]?.lower === 'responsible') return 'group';
  if (head.kind === 'PRON' || head.kind === 'NUM') return 'thing';
  if (isNamedGroup(words, phrase, head)) return 'group';
  const noun = byNoun(words, phrase, head) ?? byAside(reading, phrase, cast);
  if (noun === undefined && isBareOpening(words, phrase, head))
    return byName(words, phrase, head, cast) === 'person' ? 'person' : 'perhaps';
  if (noun !== undefined && noun !== 'perhaps') return noun;
  const who = noun ?? byName(words, phrase, head, cast);
  return who === 'thing' || who === 'perhaps' ? (byPartner(reading, phrase, cast) ?? who) : who;
}

/** "None of us juniors dared". */
function isOfUs(words: readonly Word[], { first, head }: Phrase): boolean {
  const noun = words[head]?.lower ?? '';
  return words[first - 1]?.lower === 'us' && words[first - 2]?.kind === 'ADP' && isIn(roles, noun);
}

/** "Dispatch and the nurses": of a pair the second tells what the first may be. */
function byPartner(reading: Reading, { head, last }: Phrase, cast: Cast): Who | undefined {
  if (reading.words[head + 1]?.lower !== 'and') return undefined;
  const partner = reading.phrases.find(({ first }) => first === head + 2);
  if (partner === undefined || partner.last > last) return undefined;
  const who = whoIs(reading, partner, cast);
  return who === 'person' || who === 'group' ? 'group' : undefined;
}

/** "Core Voice (our telephony team)", "Petty, the weekend engineer,": what stands beside them says who they are. */
function byAside(reading: Reading, { last }: Phrase, cast: Cast): Who | undefined {
  const closing =
    /^[(,]$/.test(reading.words[last + 1]?.lower ?? '') &&
    (reading.words[last + 1]?.lower === '(' ? ')' : ',');
  const aside = closing ? reading.phrases.find(({ first }) => first === last + 2) : undefined;
  if (aside === undefined || reading.words[aside.last + 1]?.lower !== closing) return undefined;
  if (!/^(the|our|a|an)$/.test(reading.words[aside.first]?.lower ?? '')) return undefined;
  const who = whoIs(reading, aside, cast);
  return who === 'person' || who === 'group' ? who : undefined;
}

function byPronoun({ lower }: Word, before: Word | undefined): Who | undefined {
  if (/^(someone|somebody|whoever)$/.test(lower)) return 'person';
  if (/^(anyone|anybody|everyone|everybody)$/.test(lower)) return 'anyone';
  if (/^(nobody|no-one)$/.test(lower) || (lower === 'one' && before?.lower === 'no')) return 'nobody';
  if (/^(we|us|ourselves)$/.test(lower)) return 'we';
  if (/^(i|me|myself|i'm|i've|i'd|i'll)$/.test(lower)) return 'i';
  if (/^(you|yourself|yourselves)$/.test(lower)) return 'you';
  return undefined;
}

/** "They" are who was named last before; in a sentence without anybody they are colleagues only by their deed. */
function whoTheyAre(reading: Reading, phrase: Phrase, cast: Cast): Who {
  for (const earlier of reading.phrases.toReversed()) {
    const noun = reading.words[earlier.head];
    if (earlier.last >= phrase.first || noun?.kind === 'PRON' || quantifiers.has(noun?.lower ?? '')) continue;
    const who = whoIs(reading, earlier, cast);
    if (who !== 'thing') return who;
    if (noun?.lower.endsWith('s')) return 'thing';
  }
  return 'perhaps';
}

function byNoun(words: readonly Word[], phrase: Phrase, head: Word): Who | undefined {
  const inside = words.slice(phrase.first, phrase.head);
  const noun = head.lower;
  if (isIn(outsiders, noun) || isIn(outsiders, head.lemma)) return 'outsider';
  const areCounted = inside.some(({ kind, lower }) => kind === 'NUM' || lower === 'the');
  if ((isIn(groups, noun) || isIn(roles, noun)) && isCrowd(inside)) return 'outsider';
  if (noun === 'people' && !areCounted && !inside.some(describesPerson)) return 'anyone';
  if (isFollowedByWho(words, phrase) && head.kind === 'NOUN') return noun.endsWith('s') ? 'group' : 'person';
  if (isIn(groups, noun)) return isOrganisational(inside, noun) ? 'group' : 'thing';
  if (isIn(roles, noun)) return whoByRole(words, phrase, head, inside);
  if (isLineOfSupport(words, phrase)) return 'perhaps';
  if (head.lower === 'call' && words[phrase.head - 1]?.lower === 'on') return 'person';
  if (isTradesman(noun)) return noun.endsWith('en') ? 'group' : 'person';
  if (isScholar.test(noun)) return noun.endsWith('s') ? 'group' : 'person';
  if (isIn(humanDepartments, noun) && isBareDepartment(words, phrase, inside)) return 'group';
  if (isPersonByPronoun(words, phrase, head)) return 'person';
  if (isIn(organisations, noun) && inside.every((word) => !softwareMarks.has(word.lower))) return 'perhaps';
  if (isIn(departments, noun) && isBareDepartment(words, phrase, inside))
    return isTitled(inside, head) ? 'group' : 'perhaps';
  return isDoer(inside, head) ? 'perhaps' : undefined;
}

/** "shift" and "group" are people in "the night shift", not in "a traffic shift" or "the consumer group". */
function isOrganisational(inside: readonly Word[], noun: string): boolean {
  if (
    !/^(groups?|organi[sz]ations?|shifts?|units?|functions?|sections?|office|desk|board|chapter|division|crew|ward|lab|committee|it|council|department|management)$/.test(
      noun,
    )
  )
    return true;
  if (noun === 'it') return false;
  if (noun === 'management')
    return !inside.some(
      ({ kind, lower }) =>
        kind === 'NOUN' && !/^(line|product|project|senior|it|programme|store|hospital)$/.test(lower),
    );
  const marks = inside.map((word) => word.lower);
  if (/^(shifts?)$/.test(noun))
    return (
      marks.some((word) =>
        /^(night|day|early|late|morning|evening|weekend|on-call|graveyard|outgoing|incoming|next|previous|prev|last|the|first|second|third|swing|back)$/.test(
          word,
        ),
      ) && !marks.includes('traffic')
    );
  if (/^(groups?|units?|functions?|sections?|organi[sz]ations?)$/.test(noun))
    return marks.some(
      (word) =>
        isIn(departments, word) ||
        isIn(humanDepartments, word) ||
        isIn(groups, word) ||
        (isIn(roles, word) && word !== 'individual') ||
        /^(working|ops|qa|dev|business|intensive|care|records|control|planning|accounts)$/.test(word),
    );
  return true;
}

/** "Two leads who had not looked at it": only people are followed by who. */
function isFollowedByWho(words: readonly Word[], { last }: Phrase): boolean {
  const next = words[last + 1]?.lower;
  return next === 'who' || (next === ',' && words[last + 2]?.lower === 'who');
}

function isBareDepartment(words: readonly Word[], phrase: Phrase, inside: readonly Word[]): boolean {
  const opening = words[phrase.first];
  if (opening === undefined) return false;
  const isTheSupport = words[phrase.head]?.lower === 'support' && words[phrase.last + 1]?.kind !== 'ADP';
  if (!isTheSupport && inside.some((word) => word.kind === 'DET' && word.lower !== 'our')) return false;
  return (
    isTheSupport ||
    isCapitalised(words[phrase.head] ?? opening) ||
    opening.lower === 'our' ||
    inside.length === 0
  );
}

/** "Core planning never told us": a phrase without article that opens the sentence can name a department. */
function isBareOpening(words: readonly Word[], phrase: Phrase, head: Word): boolean {
  const opening = words[phrase.first];
  const before = words[phrase.first - 1];
  if (opening === undefined || !(before === undefined || isMark(before) || before.kind === 'NUM'))
    return false;
  const inside = words.slice(phrase.first, phrase.last + 1);
  return (
    head.common &&
    isCapitalised(opening) &&
    !inside.some(({ lower }) => products.has(lower)) &&
    !(inside.length === 1 && head.lower.endsWith('s')) &&
    !inside.some(({ lower }) => isIn(outsiders, lower)) &&
    inside.every((word) => word.kind === 'NOUN' || word.kind === 'PROPN' || word.kind === 'ADJ')
  );
}

/** "Data Engineering" is a department's full name. */
function isTitled(inside: readonly Word[], head: Word): boolean {
  return (
    inside.length > 0 &&
    isCapitalised(head) &&
    inside.every((word) => isCapitalised(word) && word.kind !== 'DET')
  );
}
