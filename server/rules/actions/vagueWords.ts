/** One way to leave open what will be done. */
export interface VagueShape {
  readonly why: 'no-end' | 'no-target' | 'no-change' | 'hedge';
  /** Matched against the item's first sentence, after “we should” and its like are taken off. */
  readonly pattern: RegExp;
  /** What makes it concrete after all. */
  readonly unless?: RegExp;
}

/** A number that says how much: `80 %`, `30 seconds`, `from 3 to 5`, `5xx` is none. */
const amount =
  /\d\s*(?:%|percent|ms|s\b|secs?\b|seconds?|min(?:ute)?s?\b|hours?|days?|weeks?|[KMGT]i?B?\b|x\b|times)|\b(?:to|below|under|above|over|than|least|most|every|within|by)\s+~?\d|[<>≤≥=]\s*\d/i;
/** How it will be done: “by adding a canary step”. */
const method = /\bby (?:(?!ensur|mak|be|hav|tak|try|improv|do)\w+ing)\b/i;
const artefact = /`[^`]+`/;
/** What comes out at the end of looking. */
const outcome =
  /\b(?:and|then)\s+(?:(?:report|write|document|publish|present|decide|recommend|share|summari[sz]e|file|list|record|fix|implement|deploy|remove|disable|close)\b)|\b(?:write-?up|decision record|ADR|RFC|design doc|report back)\b/i;

const amountOrMethod = either(amount, method);

export const vagueShapes: readonly VagueShape[] = [
  {
    why: 'hedge',
    pattern: startingWith('maybe|perhaps|possibly|potentially|probably|something about|some kind of|somehow'),
  },
  {
    why: 'hedge',
    pattern:
      /\b(?:might be (?:an option|worth|good|useful|nice)|could be (?:worth|good|useful|nice)|would be (?:nice|good|great)|nice to have|if possible|when (?:we have|there is) time|somehow)\b/i,
  },
  { why: 'hedge', pattern: /^(?:can|could|should|do|does|is|are|would|what|how|why|who)\b.*\?\s*$/i },
  {
    why: 'no-change',
    pattern:
      /\b(?:re-?iterat\w+|remind(?:s|ed|ing)? (?:people|everyone|everybody|the|our|all)|needs? to be more careful|be more careful)\b/i,
  },
  {
    why: 'no-end',
    pattern: startingWith(
      'investigat(?:e|ing)|look(?:ing)? (?:into|at|deeper|further)|consider(?:ing)?|explor(?:e|ing)|evaluat(?:e|ing)|assess(?:ing)?|analy[sz](?:e|ing)|research(?:ing)?|study|examin(?:e|ing)|understand|figur(?:e|ing) out|find(?:ing)? (?:out|where|why|how|if|whether|ways?|a (?:good |better )?(?:way|path|solution)|an? \\w+ way)|think(?:ing)? (?:about|of|through)|reflect|rethink|revisit|discuss(?:ing)?|spike|propose|brainstorm|debate|agree on|see (?:if|whether|how|what)|check (?:if|whether|why|how)|review (?:if|whether|how|our|the)|talk (?:to|with|about)|speak (?:to|with)|have a (?:talk|chat|discussion|meeting|look)|follow up (?:with|on)|come back to|keep (?:an eye|looking|watching|monitoring)|monitor for|watch',
    ),
    unless: outcome,
  },
  {
    why: 'no-target',
    pattern: startingWith(
      'improv(?:e|ing)|enhanc(?:e|ing)|optimi[sz](?:e|ing)|strengthen(?:ing)?|streamlin(?:e|ing)|minimi[sz](?:e|ing)|maximi[sz]e|simplify|moderni[sz]e|stabili[sz]e|harden|tune|tweak|clean(?:ing)? up|tidy up|beef up|polish|rework|revise|reduce (?:the )?(?:risk|chance|likelihood|impact|complexity|noise|toil|blast radius|number of|amount of|time)|increase (?:the )?(?:visibility|awareness|reliability|resilience|robustness|stability|coverage|observability|security|quality|confidence)|be better|do better|get better',
    ),
    unless: amountOrMethod,
  },
  {
    why: 'no-target',
    pattern: startingWith(
      'more|better|faster|clearer|safer|stronger|tighter|stricter|improved|enhanced|increased|additional|some|proper|good|clear communication',
    ),
    unless: either(amountOrMethod, artefact),
  },
  {
    why: 'no-target',
    pattern:
      /\b(?:add|have|do|need|write|create|introduce|implement|use|get|set up|put)\s+(?:some|more|better|proper|additional|enough|sufficient|good)\s+(?:\w+\s+)?(?:monitoring|alert(?:s|ing)?|alarms?|logg?ing|logs|metrics|tests?|testing|checks?|documentation|docs|reviews?|validation|safeguards?|observability|dashboards?|training|communication|process(?:es)?|capacity|time)\b/i,
    unless: amount,
  },
  {
    why: 'no-target',
    pattern:
      /^(?:(?:add|do|have|set up|setup|fix|update|write|create|need|implement|introduce)\s+)?(?:the\s+|our\s+)?(?:monitoring|alerts?|alerting|alarms?|logging|logs|metrics|(?:unit |integration )?tests?|testing|documentation|docs|runbooks?|process|validation|training|communication|observability|bugs?|issues?|problems?|code review|reviews)\W*$/i,
  },
  {
    why: 'no-target',
    pattern:
      /\bmore (?:robust|gracefully|graceful|reliable|reliably|resilient|stable|secure|securely|often|frequently|carefully|careful|thorough|thoroughly|easily|gradually|generic|sustainable|quickly|visible|proactive|proactively|efficient|efficiently|flexible|maintainable|consistent|consistently|rigorous|clearly|explicit|aware|attention)\b|\b(?:safer|easier|smoother|cleaner)\b|\btest \w+ (?:more|better)\b|\bas much as possible\b|\bsomething (?:more|better|else|less)\b/i,
    unless: either(either(amountOrMethod, artefact), /^(?:write|document|create|move|replace|upgrade)\b/i),
  },
  {
    why: 'no-change',
    pattern: startingWith(
      "teach(?:ing)?|train(?:ing)? (?!pipeline|job|model)|educat(?:e|ing)|remind(?:ing)?|tell|instruct|encourag(?:e|ing)|emphasi[sz]e|rais(?:e|ing) awareness|communicate|be (?:more |extra |very )?(?:careful|cautious|aware|mindful|vigilant|diligent|thorough)|pay (?:more |closer )?attention|remember|don['’]t forget|try(?: to)?|aim to|strive|hope|carefully|nobody|everybody|everyone|people|take care",
    ),
    unless: amountOrMethod,
  },
  {
    why: 'no-change',
    pattern:
      /^(?:make|making|be) sure\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|^ensur(?:e|ing)\s+(?:that\s+)?(?:this|it|all|everything|everyone)\b|\bthis (?:does not|doesn['’]t|never|won['’]t|cannot|can['’]t) happens? again\b/i,
    unless: either(amountOrMethod, artefact),
  },
  {
    why: 'no-change',
    pattern:
      /^(?:(?!(?:if|when|once|after|before|ask|add|check|verify|whether|that|so|which|because|until|and|then|we|it)\b)[\w/’'-]+\s+){1,5}?(?:should|must|needs? to|ought to|has to|have to)\s+(?:always|never|be|have|run|use|not|do|get|take|work)\b/i,
    unless: either(either(amount, artefact), /\d/),
  },
  {
    why: 'no-change',
    pattern:
      /^(?:fix|solve|resolve|address)\s+(?:the|this|these|that)\s+(?:issues?|problems?|bugs?|outage|monitoring|root cause)\b(?!\s*#)/i,
    unless: either(artefact, /\d/),
  },
  { why: 'no-change', pattern: /^(?:[\w-]+\s+){0,4}(?:issues?|problems?|questions?)\s*:/i },
];

function startingWith(words: string): RegExp {
  return new RegExp(String.raw`^(?:${words})(?![\w-])`, 'i');
}

function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'i');
}
