import type { BadgePlace, BoxRole } from '../protocol';

/** How far a sign about a box reaches from its middle. Every layout keeps that much room free. */
export const badgeRadius = 7;

/** Beside words that stand free. */
const beside = badgeRadius + 1;
/** From the top of a card, and the middle of the first line of free words. */
const down = { card: 10, words: 8 };

/** Where a sign about a box of this role and size stands: beside free words, on the right edge of everything else. */
export function badgeOf(
  role: BoxRole,
  { width, height }: { readonly width: number; readonly height: number },
): BadgePlace {
  // Names of lanes stand close together, and nothing stands over them.
  if (role === 'lane') return { x: width / 2, y: -beside };
  if (free.has(role)) return { x: width + beside, y: down.words };
  return { x: width, y: Math.min(down.card, height / 2) };
}

const free: ReadonlySet<BoxRole> = new Set<BoxRole>(['factor', 'cause', 'event', 'gap']);
