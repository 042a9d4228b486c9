import { taskVerbs } from '../../model/taskVerbs';
import {
  directedVerbs,
  genericThings,
  improvedThings,
  improvedWays,
  improvingVerbs,
  lookingVerbs,
  peopleVerbs,
} from './weakWords';
import { anyOf, beginningWith, either } from './wordPatterns';

/** One way to leave open what will be done. */
export interface VagueShape {
  readonly why: 'no-end' | 'no-target' | 'no-change' | 'hedge';
  /** Matched against the item's first sentence, after “we should” and its like are taken off. */
  readonly pattern: RegExp;
  /** What makes it concrete after all. */
  readonly unless?: RegExp;
}

/** A number that says how much: `80 %`, `30 seconds`, `to 5`; `5xx` is none. */
const amount = either(
  /\d\s*(?:%|percent|ms|s\b|secs?\b|seconds?|min(?:ute)?s?\b|hours?|days?|weeks?|[KMGT]i?B?\b|x\b|times)/i,
  /\b(?:to|below|under|above|over|than|least|most|every|within|by)\s+~?\d|[<>≤≥=]\s*\d/i,
);
/** How it will be done: “by adding a canary step”, “with a synthetic check”, “into a checklist”. */
const method =
  /\bby (?!ensur|mak|be|hav|tak|try|improv|do)\w+ing\b|\b(?:with|into) an? (?!focus|view|goal|better)\w+/i;
const artefact = /`[^`]+`/;
/** What comes out at the end of looking. */
const outcome = either(
  /\bto (?:include|add|remove|contain|cover|require|delete|revoke)\b/i,
  either(
    /\band\s+(?:report|write|document|publish|present|decide|recommend|share|summari[sz]e|file|list|record)\b/i,
    /\band\s+(?:fix|implement|deploy|remove|disable|close)\b|\b(?:write-?up|decision record|ADR|RFC|design doc)\b/i,
  ),
);
/** What is compared with a thing has a target: “more stable than its pod”. */
const compared = /\b(?:more|less) \w+ than\b/i;
const amountOrMethod = either(amount, method);

const things = anyOf(genericThings);
const doing = 'add|have|do|need|write|create|introduce|implement|develop|use|get|set up|setup|put|build';

/** The first that matches is the one that is named to the writer. */
export const vagueShapes: readonly VagueShape[] = [
  {
    why: 'hedge',
    pattern: beginningWith([
      'maybe',
      'perhaps',
      'possibly',
      'potentially',
      'probably',
      'something about',
      'some kind of',
    ]),
  },
  {
    why: 'hedge',
    pattern:
      /\b(?:(?:might|could) be (?:an option|worth|good|useful|nice)|would be (?:nice|good|great)|nice to have|if possible|somehow|other ideas)\b/i,
  },
  {
    why: 'hedge',
    pattern:
      /^(?:can|could|should|do|does|is|are|would|what|how|why|who)\b.*\?\s*$|^how (?:we|to|would|can) /i,
  },
  {
    why: 'hedge',
    pattern: /\b(?:could|might|may|can|should)\s+(?:potentially|possibly|perhaps|maybe|conceivably)\b/i,
  },
  {
    why: 'no-change',
    pattern: /\bre-?iterat\w+|\bremind(?:s|ed|ing)? (?:people|every|the|our|all)|\bbe more careful\b/i,
  },
  { why: 'no-end', pattern: beginningWith(lookingVerbs), unless: outcome },
  {
    // Nobody can say when this is done: “Run load tests periodically”, “Regular audits of the configuration”.
    why: 'no-end',
    pattern:
      /\b(?:periodically|regularly|routinely|occasionally|from time to time|on a regular basis)\b|^(?:(?:conduct|perform|do|run|hold|schedule)\s+)?(?:regular|periodic|routine)\s/i,
    unless: amount,
  },
  { why: 'no-target', pattern: beginningWith(improvingVerbs), unless: amountOrMethod },
  {
    // “Extend self-heal”: by what, nobody knows.
    why: 'no-target',
    pattern: new RegExp(
      `^${anyOf(directedVerbs)}\\s+(?:the\\s+|our\\s+)?(?:(?!(?:to|with|by|from|in|for|so|into|over)\\b)[\\w/-]+\\s*){1,3}\\W*$`,
      'i',
    ),
  },
  {
    // “Data quality dashboard”, “Deployment checks”: a kind of thing, of which there may be some already.
    why: 'no-target',
    pattern: new RegExp(`^(?!${anyOf(taskVerbs)}\\b)(?:[a-z-]+\\s+){1,2}${things}\\W*$`, 'i'),
  },
  { why: 'no-target', pattern: beginningWith(improvedThings), unless: either(amountOrMethod, artefact) },
  {
    why: 'no-target',
    pattern: new RegExp(
      `\\b(?:${doing})\\s+(?:an?\\s+)?(?:some|some kind of|more|better|proper|enough|sufficient|good)\\s+(?:\\w+\\s+)?${things}\\b`,
      'i',
    ),
    unless: amount,
  },
  {
    why: 'no-target',
    pattern: new RegExp(
      `^(?:(?:${doing}|fix|update)\\s+)?(?:the\\s+|our\\s+)?(?:unit |integration )?${things}\\W*$`,
      'i',
    ),
  },
  {
    why: 'no-target',
    pattern: new RegExp(`\\bmore ${anyOf(improvedWays)}\\b`, 'i'),
    unless: either(
      either(amountOrMethod, artefact),
      either(compared, /^(?:write|document|create|move|replace|upgrade|add|implement)\b/i),
    ),
  },
  {
    why: 'no-target',
    pattern:
      /\b(?:safer|easier|smoother|cleaner)\b|\btest \w+ (?:more|better)\b|\bas much as possible\b|\bsomething (?:more|better|else|less)\b/i,
    unless: either(amountOrMethod, artefact),
  },
  { why: 'no-change', pattern: beginningWith(peopleVerbs), unless: amountOrMethod },
  {
    why: 'no-change',
    pattern:
      /^(?:make|making|be) sure\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|^ensur(?:e|ing)\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|\bthis (?:does not|doesn['’]t|never|won['’]t|cannot|can['’]t) happens? again\b/i,
    unless: either(amountOrMethod, artefact),
  },
  {
    // A rule for the world, and not a task: “All applications should always run in containers”.
    why: 'no-change',
    pattern:
      /^(?:(?!(?:if|when|once|after|before|ask|add|check|verify|whether|that|so|which|because|until|and|then|we|it)\b)[\w/’'-]+\s+){1,5}?(?:should|must|needs? to|ought to|has to|have to)\s+(?:always|never|be|have|run|use|not|do|get|take|work)\b/i,
    unless: either(artefact, /\d/),
  },
  {
    why: 'no-change',
    pattern:
      /^(?:fix|solve|resolve|address)\s+(?:the|this|these|that)\s+(?:issues?|problems?|bugs?|outage|monitoring|root cause)\b/i,
    unless: either(artefact, /\d/),
  },
  { why: 'no-change', pattern: /^(?:[\w-]+\s+){0,4}(?:issues?|problems?|questions?)\s*:/i },
  {
    // A problem by its name, and nothing to do about it: “Index naming issues”.
    why: 'no-change',
    pattern: new RegExp(
      `^(?!(?:${taskVerbs.join('|')}|resolve|solve|address|mitigate|diagnose|handle|debug|correct|close|triage|detect)\\b)(?:[\\w/&’'-]+\\s+){1,7}(?:issues?|problems?|bugs?|glitch(?:es)?)(?:\\]\\([^()\\s]*\\))?\\W*$`,
      'i',
    ),
  },
];
