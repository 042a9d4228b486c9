import { isToldAsDone } from './done';
import type { Item, Piece } from './markdown';
import type { SectionKind } from './postmortem';
import { readTimeline } from './timeline';
import { groupedByPhase, phases } from './vocabulary';

/**
 * The kind of a section whose name has two meanings, by what stands in it and around it. Of what has been done,
 * "Remediation" is the resolution; below the lessons learned, "Process improvements" are lessons.
 *
 *     ## Remediation
 *     - Paused the worker.
 *     - Raised the limit to 40.        the resolution
 */
export function kindInPlace(
  kind: SectionKind | undefined,
  heading: string,
  around: SectionKind | undefined,
  pieces: readonly Piece[],
): SectionKind | undefined {
  if (kind !== 'action-items' || namesTasks.test(heading)) return kind;
  if (around === 'lessons-learned') return undefined;
  return mends.test(heading) && tellsDeeds(pieces) ? 'resolution' : kind;
}

const namesTasks = /\b(?:actions?|items?|tasks?|follow[- ]?ups?|to[- ]?dos?|next|tickets?|plan(?:ned)?)\b/i;
const mends = /\b(?:remediations?|mitigations?|corrective)\b/i;

/** Whether its points, and not those that only name others, say what somebody did. */
function tellsDeeds(pieces: readonly Piece[]): boolean {
  const points = pieces.filter((piece, index): piece is Item => {
    const next = pieces[index + 1];
    return piece.kind === 'item' && !piece.quoted && !(next?.kind === 'item' && next.depth > piece.depth);
  });
  return (
    points.length >= 2 &&
    points.every(({ content: { text } }) => !/^\s*\[[ xX]\]/.test(text)) &&
    points.filter(({ content: { text } }) => tellsDeed(text)).length * 4 >= points.length * 3
  );
}

function tellsDeed(text: string): boolean {
  return isToldAsDone(text) || pastVerb.test(text);
}

/** "Scoped the retries", "Shipped a migration": a sentence that begins so has nothing else for a verb. */
const pastVerb =
  /^\W*(?:we\s+|I\s+|the\s+team\s+)?(?:(?:then|also|immediately|manually|temporarily|subsequently)\s+)?(?:(?!need|exceed|proceed|feed|embed|speed|shed)[a-z]{2,}ed|built|rebuilt|cut|made|put|reset|sent|took|wrote|rewrote|gave|ran|reran|brought|found|got|shut)\s/i;

/**
 * The kind of section that text under a heading belongs to, given the kind of the section around it. A phase of
 * the timeline is part of it when something in it is timed; a group of action items always is one.
 */
export function effectiveKind(
  own: SectionKind | undefined,
  around: SectionKind | undefined,
  pieces: readonly Piece[],
): SectionKind | undefined {
  if (own === undefined) return around;
  if (around === undefined || !groupedByPhase.has(around) || !phases.has(own)) return own;
  return around !== 'timeline' || isTimed(pieces) ? around : own;
}

/** Whether lines begin with clock times, as they do in a part of a timeline. */
function isTimed(pieces: readonly Piece[]): boolean {
  const others = pieces.filter(({ kind }) => kind !== 'code');
  return readTimeline('', undefined, others, false).marks.length > 0;
}
