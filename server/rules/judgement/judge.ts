import type { Cast } from '../../model/cast';
import type { Reading } from '../../model/english';
import type { Clause } from '../../model/english/clause';
import { type BlameKind, blameKinds, type Candidate } from './candidate';
import { characters } from './characters';
import { judgedConduct } from './conduct';
import { counterfactuals } from './counterfactuals';
import { damage } from './damage';
import { deeds } from './deeds';
import { isExonerated } from './exoneration';
import { hints } from './hints';
import { humanErrors } from './humanErrors';
import { isLikeBlame, learnedReproach } from './learned/learnedReproach';
import { mentions } from './mentions';
import { ownedFaults } from './ownedFaults';
import { rhetoric } from './rhetoric';
import { sanctions } from './sanctions';
import { type Sight, sightOf, type Tone } from './sight';
import { whoQuestions } from './whoQuestions';

/** The one reproach that a sentence is reported for. The offsets are into the text of the reading. */
export interface Reproach {
  readonly kind: BlameKind;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly clause?: Clause;
}

const readers: readonly ((sight: Sight) => Iterable<Candidate>)[] = [
  whoQuestions,
  sanctions,
  counterfactuals,
  rhetoric,
  humanErrors,
  ownedFaults,
  characters,
  judgedConduct,
  deeds,
  damage,
  mentions,
  hints,
];

/** Finds the most specific reproach in a sentence, or none. */
export function judge(reading: Reading, cast: Cast, tone: Tone): Reproach | undefined {
  return reproachIn(sightOf(reading, cast, tone));
}

/**
 * What the words give away; else a deed that is told where causes are told; else what was learned from sentences that
 * people labelled. The less the words say, the more like blame the whole sentence must be.
 */
function reproachIn(sight: Sight): Reproach | undefined {
  const worded = wordedReproach(sight);
  if (worded !== undefined && isLoud(worded)) return reproachOf(sight.reading, worded);
  const silent = deedToldAsCause(sight) ?? learnedReproach(sight) ?? worded;
  return silent && reproachOf(sight.reading, silent);
}

function deedToldAsCause(sight: Sight): Candidate | undefined {
  if (sight.tone === 'gentle' || sight.tone === 'praise') return undefined;
  const [deed] = deeds({ ...sight, countsPlace: true });
  if (deed === undefined || !isLoud(deed) || isExonerated(sight, deed)) return undefined;
  return isLikeBlame(sight) ? deed : undefined;
}

/** What the words of a sentence give away. */
export function wordedReproach(sight: Sight): Candidate | undefined {
  let best: Candidate | undefined;
  for (const reader of readers) {
    for (const candidate of reader(sight)) {
      if (isExonerated(sight, candidate)) continue;
      if (best === undefined || rank(candidate) < rank(best)) best = candidate;
    }
  }
  return best;
}

/** Whether it is a reproach to others; what people say of themselves and what is only hinted at is reported quietly. */
export function isLoud({ kind }: Pick<Candidate, 'kind'>): boolean {
  return kind !== 'owning-up' && kind !== 'agentless-hint';
}

function rank({ kind }: Candidate): number {
  return blameKinds.indexOf(kind);
}

function reproachOf(reading: Reading, { kind, first, last, clause }: Candidate): Reproach {
  const { words, text } = reading;
  const start = words[first]?.span.start ?? 0;
  const end = words[last]?.span.end ?? text.length;
  return { kind, start, end, reading, ...(clause && { clause }) };
}
