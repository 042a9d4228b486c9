import { taskVerbs } from '../../model/taskVerbs';
import { amount, amountMethodOrName, amountOrMethod, artefact, compared, outcome } from './concreteWording';
import {
  emptyThings,
  genericThings,
  improvedThings,
  improvedWays,
  namesOfDoing,
  praise,
  praisedWays,
  qualities,
} from './weakThings';
import { directedVerbs, improvingVerbs, lookingVerbs, peopleVerbs, scalingVerbs } from './weakVerbs';
import { anyOf, beginningWith, either } from './wordPatterns';

/**
 * One way to leave open what will be done: a kind of verb with the kind of thing that it does not go well with. To
 * look has an end where something comes out of it, to improve where there is a measure or a method, to add where the
 * thing is more than the name of its kind.
 */
export interface VagueShape {
  readonly why: 'no-end' | 'no-target' | 'no-change' | 'hedge';
  /** Matched against the item's first sentence, after “we should” and its like are taken off. */
  readonly pattern: RegExp;
  /** What makes it concrete after all. */
  readonly unless?: RegExp;
}

const making =
  'add|adding|have|do|need|write|create|introduce|implement|implementing|develop|use|get|set up|setup|put|build|establish|provide|adopt|apply|follow|deploy|enable|define|ensure|conduct|perform|run';
const determiner = '(?:an?\\s+|the\\s+|our\\s+|all\\s+|any\\s+)?';
const things = anyOf(genericThings);
const named = anyOf(taskVerbs);
const praising = anyOf(praise);
const empty = anyOf(emptyThings);
const quality = anyOf(qualities);
/** “… for all services”, “across the stack”: everywhere is nowhere in particular. */
const everywhere =
  '(?:\\s+(?:for|of|on|in|across|around|to|over)\\s+(?:all|our|the|every|each|critical|key|important)\\s+(?:of\\s+)?(?:(?:our|the|critical|key|important|core|production)\\s+)*(?:systems?|services?|components?|infrastructure|applications?|apps?|code|stack|things?|teams?|environments?|processes|resources))?';

const hedges: readonly VagueShape[] = [
  {
    why: 'hedge',
    pattern: beginningWith([
      'maybe',
      'perhaps',
      'possibly',
      'potentially',
      'probably',
      'something about',
      'some (?:kind|sort|form) of',
    ]),
  },
  {
    why: 'hedge',
    pattern:
      /\b(?:(?:might|could) be (?:an option|worth|good|useful|nice)|would be (?:nice|good|great|useful|helpful)|nice to have|if possible|somehow|other ideas)\b/i,
  },
  {
    why: 'hedge',
    pattern:
      /^(?:can|could|should|shall|do|does|is|are|would|what|how|why|who)\b.*\?\s*$|^how (?:we|to|would|can) /i,
  },
  {
    why: 'hedge',
    pattern: /\b(?:could|might|may|can|should)\s+(?:potentially|possibly|perhaps|maybe|conceivably)\b/i,
  },
];

const endless: readonly VagueShape[] = [
  { why: 'no-end', pattern: beginningWith(lookingVerbs), unless: outcome },
  {
    // “The event loop will be analyzed further”
    why: 'no-end',
    pattern:
      /\b(?:will|should|must|shall|to) be (?:analy[sz]ed|investigated|reviewed|explored|evaluated|considered(?! (?:an?|the)\b)|assessed|discussed|monitored|looked (?:at|into)|examined|studied)\b/i,
    unless: outcome,
  },
  {
    // Nobody can say when this is done: “Run load tests periodically”, “Regular audits of the configuration”.
    why: 'no-end',
    pattern:
      /\b(?:periodically|regularly|routinely|occasionally|from time to time|on a regular basis)\b|^(?:(?:conduct|perform|do|run|hold|schedule)\s+)?(?:regular|periodic|routine)\s/i,
    unless: amount,
  },
];

const aimless: readonly VagueShape[] = [
  { why: 'no-target', pattern: beginningWith(improvingVerbs), unless: amountOrMethod },
  {
    // “Reduce alert noise”, “Increase the monitoring system's sensitivity”: by how much?
    why: 'no-target',
    pattern: new RegExp(
      `^${anyOf(scalingVerbs)}\\s+${determiner}(?:[\\w’'/-]+\\s+){0,3}?${quality}(?![\\w-])`,
      'i',
    ),
    unless: amountMethodOrName,
  },
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
    pattern: new RegExp(`^(?!${named}\\b)(?:[a-z-]+\\s+){1,2}${things}\\W*$`, 'i'),
  },
  {
    // “Capacity planning”, “Monitoring improvements”: a task by its name, and not what is done in it.
    why: 'no-target',
    pattern: new RegExp(`^(?!${named}\\b)(?:[\\w-]+\\s+){0,3}${anyOf(namesOfDoing)}${everywhere}\\W*$`, 'i'),
  },
  { why: 'no-target', pattern: beginningWith(improvedThings), unless: amountMethodOrName },
  {
    why: 'no-target',
    pattern: new RegExp(
      `\\b(?:${making})\\s+(?:an?\\s+)?(?:some|some kind of|more|better|proper|enough|sufficient|good)\\s+(?:\\w+\\s+)?${things}\\b`,
      'i',
    ),
    unless: amount,
  },
  {
    // “Add proper error handling”, “Introduce stronger safeguards”: how good is good enough?
    why: 'no-target',
    pattern: new RegExp(
      `^(?:${making})\\s+${determiner}(?:(?:more|and)\\s+|[\\w-]+,\\s+)?${praising}\\s+[a-z]`,
      'i',
    ),
    unless: amountMethodOrName,
  },
  {
    // “Implement best practices”, “Put measures in place to prevent it”
    why: 'no-target',
    pattern: new RegExp(
      `^(?:${making}|address|fix|pay down|work through)\\s+(?:an?\\s+|the\\s+|our\\s+)?(?:(?:${praising}|new|additional|further|more|extra|preventi?ve|preventative|corrective|protective|${things})\\s+){0,2}${empty}(?![\\w-])`,
      'i',
    ),
    unless: amountMethodOrName,
  },
  {
    why: 'no-target',
    pattern: new RegExp(
      `^(?:(?:${making}|document|fix|update)(?:/\\w+)?\\s+)?(?:the\\s+|our\\s+)?(?:unit |integration |automated? |automatic |testing |monitoring |disaster |recovery |security |operational ){0,2}${things}(?:(?:\\s+and\\s+|\\s*,\\s*(?:and\\s+)?|\\s*[/&]\\s*)${things}){0,3}${everywhere}\\W*$`,
      'i',
    ),
  },
  {
    why: 'no-target',
    pattern: new RegExp(`\\bmore ${anyOf(improvedWays)}\\b`, 'i'),
    unless: either(
      amountMethodOrName,
      either(compared, /^(?:write|document|create|move|replace|upgrade|add|implement)\b/i),
    ),
  },
  {
    // “Handle timeouts gracefully”; to fix something so that it works properly has an end.
    why: 'no-target',
    pattern: new RegExp(`^(?!(?:fix|verify|check|confirm|test|assert)\\b).*\\b${anyOf(praisedWays)}\\b`, 'i'),
    unless: amountMethodOrName,
  },
  {
    why: 'no-target',
    pattern:
      /^(?:\S+\s+){1,5}?(?:earlier|sooner|faster|quicker|more|better)(?:\s+(?:before|next|in future|in the future|when|during)\b.*)?\W*$|\b(?:safer|easier|smoother|cleaner)\b|\btest \w+ (?:more|better)\b|\bas much as possible\b|\bsomething (?:more|better|else|less)\b/i,
    unless: amountMethodOrName,
  },
];

const changeless: readonly VagueShape[] = [
  {
    why: 'no-change',
    pattern: /\bre-?iterat\w+|\bremind(?:s|ed|ing)? (?:people|every|the|our|all)|\bbe more careful\b/i,
  },
  { why: 'no-change', pattern: beginningWith(peopleVerbs), unless: amountOrMethod },
  {
    why: 'no-change',
    pattern:
      /^(?:make|making|be) sure\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|^ensur(?:e|ing)\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|\bthis (?:does not|doesn['’]t|never|won['’]t|cannot|can['’]t) happens? again\b/i,
    unless: amountMethodOrName,
  },
  {
    // “Prevent similar incidents”, “Avoid manual changes”: what for, and not how.
    why: 'no-change',
    pattern:
      /^(?:prevent|avoid|eliminate)(?:ing)?\s+(?:\w+\s+){0,2}?(?:similar|future|such|this|these|recurrences?|reoccurrence|(?:manual|human)\s+(?:changes|errors?|mistakes?|interventions?|steps))\b/i,
    unless: amountMethodOrName,
  },
  {
    // “Ensure high availability”, “Guarantee data integrity”: a wish with no verb in it.
    why: 'no-change',
    pattern:
      /^(?:ensur(?:e|ing)|guarantee|maintain|achieve|provide)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}[\w-]+(?:ity|ance|ency|ness|ment)\W*$/i,
    unless: amountMethodOrName,
  },
  {
    // A rule for the world, and not a task: “All applications should always run in containers”.
    why: 'no-change',
    pattern:
      /^(?:(?!(?:if|when|once|after|before|ask|add|check|verify|whether|that|so|which|because|until|and|then|we|it)\b)[\w/’'-]+\s+){1,5}?(?:(?:should|needs? to|ought to|has to|have to)\s+(?:always|never|be|have|run|use|not|do|get|take|work)|must\s+(?:always|never))\b/i,
    unless: either(artefact, /\d/),
  },
  {
    // “Address people relying on pictures” says that something has to happen, and not what.
    why: 'no-change',
    pattern: /^address(?:ing)?\s/i,
    unless: amountMethodOrName,
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

/** The first that matches is the one that is named to the writer. */
export const vagueShapes: readonly VagueShape[] = [...hedges, ...endless, ...aimless, ...changeless];
