import { either } from './wordPatterns';

/** What says how much, how, by which thing or to what end: a task that has it can be seen to be done. */

/** A number that says how much: `80 %`, `30 seconds`, `to 5`; `5xx` is none. */
export const amount = either(
  /\d\s*(?:%|percent|ms|s\b|secs?\b|seconds?|min(?:ute)?s?\b|hours?|days?|weeks?|[KMGT]i?B?\b|x\b|times)/i,
  /\b(?:to|below|under|above|over|than|least|most|every|within|by)\s+~?\d|[<>≤≥=]\s*\d/i,
);

/** How it will be done: “by adding a canary step”, “with a synthetic check”, “into a checklist”. */
export const method =
  /\bby (?!ensur|mak|be|hav|tak|try|improv|do)\w+ing\b|\b(?:with|into) an? (?!focus|view|goal|better)\w+|\bwith (?:exponential|randomi[sz]ed|automatic|automated)\b/i;

/** A thing by the name that a machine knows it by. */
export const artefact = /`[^`]+`/;

/** What it will do then: “so that it names the failing row”, and not “so that it is safer”. */
const result =
  /\b(?:so(?: that)? (?:it|they)|(?:,|\band) which|that) (?!is|are|was|has|does|this|goes)[a-z]+s\s+(?:the|an?|all|every|each|its|which|what|how)\b/i;

/** What comes out at the end of looking; to look at all of them for one thing ends with the last. */
export const outcome = either(
  /\bto (?:include|add|remove|contain|cover|require|delete|revoke)\b|^(?:review|audit|check)\s+(?:all|every|each)\s.*\bfor\b/i,
  either(
    /\band\s+(?:report|write|document|publish|present|decide|recommend|share|summari[sz]e|file|list|record|remove|delete|revoke)\b/i,
    /\band\s+(?:fix|implement|deploy|disable|close)\b|\b(?:write-?up|decision record|ADR|RFC|design doc)\b/i,
  ),
);

/** What is compared with a thing has a target: “more stable than its pod”. */
export const compared = /\b(?:more|less) \w+ than\b/i;

export const amountOrMethod = either(amount, either(method, result));
export const amountMethodOrName = either(amountOrMethod, artefact);
