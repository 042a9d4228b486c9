import { isCategory } from './factors';
import type { PlacedReading } from './outline';
import type { ContributingFactor } from './postmortem';
import type { Located } from './span';
import { asksWhy } from './whyHeadings';

/** The factors of a document: what its lists hold, what its sentences introduce, what its headings say. */
export function collectedFactors(readings: readonly PlacedReading[]): ContributingFactor[] {
  const headed = partsOfFactors(readings);
  if (headed.length > 0) return headed;
  const listed = readings.flatMap(({ reading }) => reading.factors);
  if (listed.length > 0) return listed;
  const introduced = readings.flatMap(({ reading }) => reading.introducedFactors);
  return introduced.length > 0 ? introduced : partsOfCauses(readings);
}

/**
 * Below "Contributing factors", headings that tell what was wrong are the factors, and what stands below them is
 * about them; "Process" and "People and training" are categories.
 */
function partsOfFactors(readings: readonly PlacedReading[]): ContributingFactor[] {
  return readings.flatMap(({ own: { head, kind } }, index) => {
    if (kind !== 'contributing-factors' || head?.kind !== kind || head.form !== 'heading') return [];
    const below = partsBelow(readings, index, head.level);
    const areFactors = below.every(({ value }) => !isCategory(value.replace(number, '')));
    return areFactors ? below.map(factorOf) : [];
  });
}

/**
 * The parts of a root cause that counts them, or numbers them:
 *
 *     ## Root cause
 *     Two contributing causes combined.
 *     ### 1. The hooks were never installed
 *     ### 2. `main` had no required checks
 */
function partsOfCauses(readings: readonly PlacedReading[]): ContributingFactor[] {
  return readings.flatMap(({ reading }, index) => {
    const { head, kind } = reading;
    if (kind !== 'root-cause' || !head?.kind || head.form !== 'heading') return [];
    const below = partsBelow(readings, index, head.level);
    const isList = reading.announcesCauses || below.every(({ value }) => number.test(value));
    return isList && below.length >= 2 ? below.map(factorOf) : [];
  });
}

const number = /^\s*#?\d{1,2}[.):]\s*/;

/** The headings one rank below: those that a section has before one of its own rank. */
function partsBelow(readings: readonly PlacedReading[], index: number, level: number): Located[] {
  const parts: Located[] = [];
  let rank: number | undefined;
  for (let next = index + 1; next < readings.length; next++) {
    const head = readings[next]?.reading.head;
    if (head?.form !== 'heading') continue;
    if (head.level <= level) break;
    rank ??= head.level;
    if (head.level === rank && !head.kind && !asksWhy(head.heading.value)) parts.push(head.heading);
  }
  return parts;
}

function factorOf({ value, span }: Located): ContributingFactor {
  const start = span.start + (number.exec(value)?.[0].length ?? 0);
  return {
    span,
    description: { value: value.replace(number, ''), span: { start, end: span.end } },
    causes: [],
  };
}
