import type { ActionItem } from '../../model/postmortem';
import { remembered } from '../../model/remembered';
import { beginsWithTask } from '../../model/taskVerbs';
import { type VagueShape, vagueShapes } from './vagueShapes';

export interface Vagueness {
  readonly why: VagueShape['why'];
  /** The words that leave it open, as written. */
  readonly words: string;
}

/** “We agree that we should look into …” says no more than “look into …”. */
const preamble =
  /^(?:(?:and|also|then|so|please|todo|action|proposal|idea|follow-?up|short[- ]term|long[- ]term)\b[:,]?\s*|(?:we|i|the team|they|you|one)(?:['’](?:ll|re|ve))?\s+(?:(?:will|should|must|shall|can|could|may|might|need to|needs to|have to|has to|ought to|want to|plan to|intend to|agree(?:d)? (?:that we should|to)|are|am|is|going to|be|now|also|currently|planning to|working on|therefore)\s+)*|(?:should|needs?(?:\s+to)?|must|to)\s+)/i;

/** A reference or an importance that stands before the task: `[#2230]:`, `**HIGH**`. */
const label = /^\W*(?:\[[^\]\n]{1,40}\](?:\([^)\n]{1,200}\))?:?\s+|\*\*[A-Z]{2,10}\*\*:?\s+)/;

/** What the task is about, before it: `**Model selection** — Consider …`, `Monitoring: Improve …`. */
const topic = /^\W*(?:\*\*[^*\n]{2,40}\*\*\s*[:–—-]|\*\*[^*\n]{2,40}:\*\*|[A-Z][\w/ -]{2,35}:)\s+(?=\S+\s)/;

const done =
  /^(?:created|added|fixed|removed|reverted|deployed|updated|disabled|enabled|implemented|merged|switched|increased|raised|contacted|documented|moved|introduced|rolled (?:out|back)|upgraded|rotated|revoked|configured|changed|set up)\b(?! to\b)|\b(?:has|have) (?:now |already |since |also |just )?(?:been )?(?:\w{2,}ed|set|put|made|built|written|taken|given|begun)\b/i;

/** In UTF-16 units. What comes later in an item explains, and a whole log pasted into one must not take a second. */
const longestTask = 500;

/** A size that no single item has. */
const tooLarge =
  /\b(?:rewrite|rebuild|redesign|re-?architect|replace|refactor|overhaul|revamp|redo)\b.{0,30}\b(?:entire|whole|everything|from scratch|all (?:of )?(?:our|the) (?:systems?|services|code|infrastructure))\b|\b(?:prevent|eliminate|avoid) (?:all|any|every) (?:\w+\s+){0,2}(?:incidents?|outages?|bugs?|errors?|failures?|mistakes?)\b|\b(?:never|cannot|can['’]t) (?:ever )?happen again\b|\b(?:100 ?%|zero) (?:uptime|availability|reliable|incidents|downtime|bugs)\b/i;

/**
 * What in the wording of an action item leaves open what will be done or when it is done, if anything.
 *
 *     vaguenessOf({ title: 'Improve monitoring' })                         // → { why: 'no-target', words: 'Improve' }
 *     vaguenessOf({ title: 'Add an alert for pod memory above 80 %' })     // → undefined
 */
export function vaguenessOf({ title, verification }: ActionItem, written: string): Vagueness | undefined {
  const sentence = task(written);
  for (const { why, pattern, unless } of vagueShapes) {
    const words = pattern.exec(sentence)?.[0];
    if (words === undefined || unless?.test(sentence)) continue;
    // A way to see that it works is an end, even for “investigate”.
    if (verification && verification.value !== '' && why !== 'hedge') continue;
    return { why, words: words.replace(/[\s:,]+$/, '') || title.value };
  }
  return undefined;
}

export function isTooLarge(written: string): boolean {
  return tooLarge.test(written);
}

/** “We have switched to tokens” and “Created a ticket” are told, not asked for, and need no owner any more. */
export function soundsDone(written: string): boolean {
  return done.test(written.replace(/^[\W_]+/, '').slice(0, 200));
}

/** The first sentence without its preamble: what comes after it explains. */
const task = remembered((written) => {
  let words = written
    .slice(0, longestTask)
    .replace(/\s+/g, ' ')
    .replace(label, '')
    .replace(topic, (before) => (beginsWithTask(before) ? before : ''))
    .replace(/^[\W_]+/, '')
    .trim();
  if (asked.test(words)) return firstSentence(words);
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(preamble, '');
  }
  return firstSentence(words);
}, 2000);

/** In "Should we cap it?" the first words are the question, and no preamble of a task. */
const asked = /^(?:can|could|should|shall|would|do|does|is|are)\s[^.!?]*\?/i;

function firstSentence(words: string): string {
  return /^.{12,}?[.!?](?=\s+[A-Z(])/.exec(words)?.[0] ?? words;
}
