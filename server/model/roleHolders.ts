import type { Phrase } from './english/phrases';
import { isCapitalised, isMark, type Word } from './english/word';
import { isVersioned } from './names';
import type { Who } from './people';
import {
  departments,
  groups,
  isIn,
  roles,
  rolesOfSoftware,
  rolesOfSoftwareToo,
  rolesWithArticle,
  softwareMarks,
} from './roles';

/** Whom a noun for one colleague names, which much software has for a name as well: "the operator", "the scheduler". */
export function whoByRole(words: readonly Word[], phrase: Phrase, head: Word, inside: readonly Word[]): Who {
  const noun = head.lower;
  const isSoftware = inside.some((word) => softwareMarks.has(word.lower));
  if (
    isSoftware &&
    (/^(managers?|operators?|admins?|masters?|owners?|assistants?)$/.test(noun) || isOfSoftware(noun))
  )
    return 'thing';
  if (isVersioned(words, phrase)) return 'thing';
  if (isOfCustomer(inside) && /^(admin|administrator|owner|operator|developer|member)s?$/.test(noun))
    return 'outsider';
  if (/^operators?$/.test(noun) && words.some((word) => operatorContext.test(word.lower))) return 'thing';
  if (/^supervisors?$/.test(noun) && words.some((word) => supervisorContext.test(word.lower))) return 'thing';
  if (/^historians?$/.test(noun) && words.some((word) => historianContext.test(word.lower))) return 'thing';
  if (inside.length === 0 && isIn(rolesWithArticle, noun) && words[phrase.head + 1]?.lower !== 'of')
    return noun.endsWith('s') || isTelegraphic(words, phrase, head) ? 'perhaps' : 'thing';
  if (
    inside.some(({ lower }) => lower === 'community') &&
    !/^(managers?|leads?|moderators?|directors?)$/.test(noun)
  )
    return 'outsider';
  if (isIn(rolesOfSoftware, noun) && !inside.some(describesPerson)) return 'thing';
  // "The vendor's installer" may be a fitter or a program.
  if (isIn(rolesOfSoftware, noun) && phrase.possessor !== undefined) return 'perhaps';
  if (isIn(rolesOfSoftwareToo, noun) && !inside.some(describesPerson))
    return inside.some(isPartOfSystem) ? 'thing' : 'perhaps';
  if (noun.endsWith('s') && !/(boss|lass|sres)$/.test(noun)) return 'group';
  return 'person';
}

/** "Dispatcher mixed up the feeders": notes leave the article out where a sentence begins. */
function isTelegraphic(words: readonly Word[], { first }: Phrase, head: Word): boolean {
  const before = words[first - 1];
  return (
    isCapitalised(head) &&
    (before === undefined || isMark(before) || before.kind === 'NUM') &&
    !isIn(rolesOfSoftware, head.lower)
  );
}

/** Where one of these is in the sentence, "the operator" is the one that runs in a cluster. */
const operatorContext =
  /^(reconcil\w*|crds?|pods?|statefulsets?|replicas?|operand|webhook|finalizers?|etcd|helm)$/;

/** Where processes come and go, the supervisor is the one that starts them. */
const supervisorContext =
  /^(process(es)?|pids?|daemons?|containers?|restart(s|ed|ing)?|sigterm|sigkill|exit|systemd)$/;

/** In a plant the historian is the database of measured values. */
const historianContext = /^(tags?|checkpoints?|opc|scada|plcs?|trends?|archives?|server)$/;

/** "A tenant admin", "the customer's administrator": no colleague, but one who uses the product. */
function isOfCustomer(inside: readonly Word[]): boolean {
  const owner = inside.findLast(({ lower }) => lower !== "'s" && lower !== 'own');
  return (
    owner !== undefined && /^(tenant|customer|subscriber|user|guest|merchant|cardholder)s?$/.test(owner.lower)
  );
}

function isOfSoftware(noun: string): boolean {
  return isIn(rolesOfSoftware, noun) || isIn(rolesOfSoftwareToo, noun);
}

/** "Technical", "night", "QA": before a role noun it tells of people. */
export function describesPerson(word: Word): boolean {
  return (
    isIn(departments, word.lower) ||
    isIn(groups, word.lower) ||
    isIn(roles, word.lower) ||
    /^(duty|tech|technical|night|shift|ward|branch|new|young|senior|junior|former|outgoing|incoming|previous|acting|deputy|project|programme|program|product|delivery|incident|my|his|her)$/.test(
      word.lower,
    )
  );
}

/** "Each painter": there are several of it. */
function isPartOfSystem({ lower }: Word): boolean {
  return /^(each|every)$/.test(lower);
}
