import { beginsWithTask } from './taskVerbs';

const finished =
  'done|completed?|fixed|shipped|resolved|closed|merged|implemented|deployed|released|rolled\\s+out|in\\s+place';
const mark =
  /^\s*(?:✅|☑️?|✔️?|✓|🟢|\[[✓✔✅]\]|\(x\)|[([](?:done|completed|fixed|closed|shipped)[)\]]|(?:DONE|Done|COMPLETED|Completed|FIXED|Fixed)(?=\s*[:–—]|\s+-\s))\s*[:–—-]?\s*/iu;
/** "– done", "(fixed in 2.4)", "; merged in #12", "– completed 2025-03-16", "Deployed on Monday." */
const remark = new RegExp(
  `✅|☑|✔|✓|🟢|(?:[([_*\\uFEFF–—:;.]|\\s-)\\s*(?:already )?(?:${finished})(?:[,:\\s]+(?:in|on|by|via|with|at|as of)\\s[^()[\\]\\n]{1,50}|\\s+\\d{4}-\\d\\d-\\d\\d|\\s*\\([^()\\n]{1,40}\\))?[)\\]_*.\\s!]*$|\\((?:already )?(?:${finished})\\b[^)]{0,40}\\)`,
  'iu',
);
/** A line through all of it. */
const struck = /^\W*~~[^~]+~~/;
const told =
  /^(?:we|I|they|the team|(?:the|all|an?)\s[^.:;,]{2,80}?)?\s*(?:have|has|'ve|’ve)\s+(?:for\s+(?:\w+\s+){1,3})?(?:already\s+|now\s+|also\s+|since\s+)?(?:been\s+)?(?:already\s+|now\s+)?(?:\w+ed|made|built|set|put|written|rewritten|begun|done|taken|sent|found|run|given|kept|shut|split|brought|got|gotten|held|left|met|paid|read|seen|spent|told|undergone)\b/i;

/** "We enabled the gate": the whole item tells of something that somebody did. */
const didIt =
  /^(?:we|I|they|the\s+(?:[\w-]+\s+)?team)\s+(?:(?:already|now|also|then|since|immediately|therefore)\s+)*([a-z]+(?<!e)ed|added|built|cut|made|put|sent|set|shut|took|wrote|rewrote|gave|split|rebuilt)\b/i;
/** "The gate was enabled": what is named here is done to mend something; "was overloaded" tells of a failure. */
const mending =
  'enabled|disabled|added|removed|deleted|fixed|patched|updated|upgraded|deployed|released|reverted|rolled\\s+(?:back|out)|created|replaced|rotated|revoked|increased|raised|lowered|reduced|restored|rewritten|introduced|implemented|migrated|merged|documented|configured|notified|scheduled|installed|blocked|halted|shipped|resolved';
const wasDone = new RegExp(
  `^(?!(?:find|check|ensure|see|make|verify|review|look|investigate)\\b)(?:(?!(?:that|which|who|what|why|how|when|where|whether|if)\\b)[\\w/-]+\\s+){1,7}(?:was|were)\\s+(?:already\\s+|now\\s+|also\\s+|then\\s+|since\\s+)?(?:${mending})\\b`,
  'i',
);
/** "Alerts configured": the same without its verb. */
const wasDoneTersely = new RegExp(
  `^(?:@[\\w.-]+\\s+)?(?!(?:no|not|never|get|have|need|keep|be)\\b|.*\\b(?:is|are|be|being|to|gets?)\\s+\\S+\\W*$)(?:[\\w-]+\\s+){1,4}(?:${mending})\\W*$`,
  'i',
);
/** "Added a limit", "Raised the limit to 1 GiB": a report of a deed, and neither "Improved monitoring" nor "Increased capacity". */
const didItTersely =
  /^(?:added|removed|deleted|fixed|patched|reverted|rolled\s+back|rotated|revoked|merged|migrated|moved|switched|replaced|disabled|enabled|implemented|deployed|created|documented|bumped|upgraded|rewrote|wrote|rebuilt|rolled\s+out|introduced)\s+(?!by\b|in\b)|^(?:configured|installed|scheduled|restarted|refactored|renamed|resized|provisioned|notified|refunded|trained|restored|cleaned(?:\s+up)?|drained|sent|built|made|ran|bought|hired|extended|expanded|automated|increased|normali[sz]ed|updated|changed|reworked|blocked|capped|limited|pinned)\s+(?:the|an?|all|our|its|their|every|each|more|\d|`)|^(?:raised|lowered|increased|decreased|reduced|extended|changed|updated)\s[^.]{3,80}?\s(?:to|from)\s/i;
/** "The logs are now rotated", "This is now live". */
const isNow = new RegExp(
  `^(?:[\\w/-]+\\s+){1,7}?(?:is|are) now (?:live|in place|rotated|${mending})\\b|[.;] (?:it|this|that) is now live\\b`,
  'i',
);
/** To talk of a task is not to do it. */
const onlyPrepared =
  /^(?:considered|discussed|asked|recommended|proposed|suggested|planned|agreed|decided|wanted|needed|failed|missed|lacked|noticed|learned|reali[sz]ed|hoped|tried|attempted|started|expected|intended|believed|assumed|identified|observed|struggled|relied|used|talked|looked|investigated|experienced|received)$/i;
const ticketOnly =
  /\b(?:created|opened|raised|added|filed|logged)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:ticket|issue|task|story|card|bug)\s+(?:to|for)\b/i;
const notYet =
  /\b(?:will|shall|should|must|needs?\s+to|not\s+yet|still|pending|remain(?:s|ing)?|next\s+step|to\s+do|partly|partially)\b/i;

const doneGroup =
  /^(?:(?:already|all)\s+)?(?:done|completed?|fixed|finished|implemented|resolved|shipped|closed)(?:\s+(?:actions?|items?|tasks?|measures?|fixes|steps?|changes|improvements|so far|already))*$|\((?:already\s+|all\s+)?(?:done|completed?|fixed|finished|implemented|shipped|closed)\)$|\s(?:done|completed|implemented|taken)(?:\s*\([^()]*\))?$|(?:✅|☑|✔)\uFE0F?$|^(?:✅|☑|✔)\uFE0F?\s*(?:done|completed?|fixed)|^(?:what\s+)?we(?:[’']ve|\s+have)?\s+(?:already\s+)?(?:did|done|fixed|changed)(?:\s+(?:so far|already))?$/iu;
/** "Actions to be taken" are still to come. */
const stillToCome = /\b(?:to be|not|when|once|until|must be|should be|definition)\b/i;

/** Whether the line over a list says that all of it is done: `### Immediate actions (completed)`, `Done:`. */
export function isDoneGroup(line: string): boolean {
  const words = line
    .replaceAll('\uFEFF', '')
    .replace(/[\s:]*$/, '')
    .trim();
  return doneGroup.test(words) && !stillToCome.test(words);
}

/** The length of a done mark that an item begins with: `✅ `, `DONE: `. */
export function doneMarkLength(text: string): number {
  return mark.exec(text)?.[0].length ?? 0;
}

/** Whether words say that what they ask for is done: `… (DONE)`, `… _done in 2.4_`, "We have disabled the job". */
export function saysItIsDone(words: string): boolean {
  return isMarkedDone(words) || told.test(words.replaceAll('\uFEFF', '').trim());
}

/** Whether a mark says so: `✅`, `(DONE)`, `– fixed`. */
export function isMarkedDone(words: string): boolean {
  return (
    doneMarkLength(words) > 0 || remark.test(words) || struck.test(words) || /(?<!NOT )\bDONE\b/.test(words)
  );
}

/**
 * Whether the item as a whole tells of something done, in the past tense: "We enabled the gate", "The gate was
 * enabled". Only a list of things to do can be read so; a story is full of such sentences.
 */
export function isToldAsDone(words: string): boolean {
  const told = words.replaceAll('\uFEFF', '').trim();
  if (notYet.test(told) || ticketOnly.test(told)) return false;
  if (didItTersely.test(told) || isNow.test(told)) return true;
  const verb = didIt.exec(told)?.[1];
  return verb === undefined
    ? wasDone.test(told) || (wasDoneTersely.test(told) && !beginsWithTask(told))
    : !onlyPrepared.test(verb);
}

/** "Done (hotfix)", "✅", "closed", "shipped in 2.4" say that an item is done; "not done" and "80 % done" do not. */
export function saysDone(status: string): boolean {
  if (/\b(?:not|isn't|to be|never|partly|partially|almost|half)\b|\d\s?%/i.test(status)) {
    return /100\s?%/.test(status);
  }
  return /✅|☑|✔|✓|🟢|^\s*(?:\[x\]|x|y|yes|live|in place|verified)\s*$|\b(?:done|completed?|closed|resolved|shipped|merged|fixed|finished|implemented|deployed|released)\b/iu.test(
    status,
  );
}

/** "not done; see below" and "not started": nobody has begun, in words that hold a word for the end. */
export function saysNotDone(status: string): boolean {
  return /^\W*not\s+(?:yet\s+)?(?:done|started|completed?|closed|resolved|fixed)\b/i.test(status);
}
