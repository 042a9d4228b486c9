import type { Phrase } from '../../model/english/phrases';
import type { Candidate } from './candidate';
import { phraseBook } from './phraseBook';
import { isColleague, isOurselves, type Sight } from './sight';

/** Faults that have become nouns, and whose they are: what would be a deed in a clause is a thing somebody has. */
export function* ownedFaults(sight: Sight): Generator<Candidate> {
  const { phrases } = sight.reading;
  for (const phrase of phrases) {
    if (isDoneBadly(sight, phrase)) yield { kind: 'judgement', first: phrase.first, last: phrase.last };
    const owner = isFailing(sight, phrase) ? ownerBehind(sight, phrase, 0) : undefined;
    if (owner !== undefined) yield { kind: 'human-error', first: phrase.first, last: owner.last };
  }
  for (const { first, last } of laidAt.find(sight.reading, 0, sight.reading.words.length, sight.peopleAt)) {
    if (!isNegatedBefore(sight, first)) yield { kind: 'who-question', first, last };
  }
}

const conduct = words(`
  hasty rushed sloppy careless belated botched half-hearted half-baked rubber-stamp rubber-stamped perfunctory cursory
  slapdash unannounced unilateral reckless ill-judged ill-advised ill-timed misguided needless clumsy premature tardy
  overconfident over-confident overeager cavalier lukewarm bungled fumbled lazy negligent thoughtless misplaced stubborn
  blind blanket wishful inexplicable eternal endless constant habitual chronic grudging reluctant shoddy amateurish
`);

/** "@ana's hasty backport", "the desk's rubber-stamp approval": how it was done, in front of what was done. */
function isDoneBadly({ reading, peopleAt }: Sight, { first, head, possessor }: Phrase): boolean {
  if (possessor === undefined || peopleAt(first) !== possessor) return false;
  return reading.words.slice(possessor + 2, head).some(({ lower }) => conduct.has(lower));
}

const failings = words(`
  mistake blunder negligence carelessness complacency neglect inattention sloppiness indifference arrogance ineptitude
  incompetence laziness apathy recklessness oversight slip lapse dithering inaction thoughtlessness inertia
`);

const virtues = words(`
  diligence care attention vigilance discipline thought effort communication preparation rigour rigor ownership interest
  supervision coordination thoroughness caution professionalism commitment responsiveness cooperation awareness judgement
  judgment courtesy foresight initiative urgency curiosity candour candor honesty common-sense
`);

function isFailing({ reading }: Sight, { head, possessor, last }: Phrase): boolean {
  const noun = reading.words[head]?.lemma ?? '';
  if (possessor !== undefined || isDenied(reading.words[head - 1]?.lower)) return false;
  if (failings.has(noun)) return true;
  const isMissing = /^(want|lack|absence|dearth|shortage|failure)$/.test(noun);
  const missed = reading.words[last + 1]?.lower === 'of' && reading.words.slice(last + 2, last + 4);
  return isMissing && missed !== false && missed.some(({ lower }) => virtues.has(lower));
}

function isDenied(before: string | undefined): boolean {
  return /^(no|not|any|without|than|zero)$/.test(before ?? '');
}

/** Goes from noun to noun over prepositions: "a mistake · in the operation · by the fitter". */
function ownerBehind(sight: Sight, { last }: Phrase, hops: number): Phrase | undefined {
  const { words, phrases } = sight.reading;
  const link = words[last + 1];
  const next = phrases.find(({ first }) => first === last + 2);
  if (link?.kind !== 'ADP' || next === undefined || hops > 3) return undefined;
  const who = sight.whoIs(next);
  if (isOurselves(who) || who === 'outsider') return undefined;
  if (isColleague(who) && ownership.test(link.lower) && (hops === 0 || /^(by|of|from)$/.test(link.lower)))
    return next;
  const isPart = words[next.head]?.lower === 'part' && words[next.last + 1]?.lower === 'of';
  if (isPart) return phrases.find(({ first }) => first === next.last + 2);
  return ownerBehind(sight, next, hops + 1);
}

const ownership = /^(by|of|from|among|amongst|on|at|in|within)$/;

const laidAt = phraseBook<'laid'>(
  [
    'accountability|blame|fault|culpability|guilt|liability ~ ~ rest|lie|fall|sit|belong ~ with|on|at|to <who>',
    'responsibility for ~ outage|incident|failure|breakage|error|mistake|loss|delay|breach|debit|debits|downtime ~ rest|lie|fall|sit|belong ~ with|on|at|to <who>',
    "boil|come|go down|back to <who> 's",
    'lay|laid|place|placed|pin|pinned ~ blame|fault|it ~ on|at|with <who>',
  ].map((phrase) => ({ phrase, meaning: 'laid' as const })),
);

function isNegatedBefore({ reading }: Sight, first: number): boolean {
  return reading.words
    .slice(Math.max(0, first - 3), first)
    .some(({ lower }) => /^(no|not|n't|never|nor|without)$/.test(lower));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
