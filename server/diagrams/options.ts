import { silentGap } from '../rules/timeline/silent-gap';
import type { Category, Settings } from '../settings';

export interface DiagramOptions {
  /** The room there is, in CSS pixels. */
  readonly width: number;
  /** The categories of the fishbone, in its order. */
  readonly categories: readonly Category[];
  /** The IDs of choices that the reader has switched off. */
  readonly hidden: ReadonlySet<string>;
  /** How long a pause between two entries of the timeline is shown as one, in milliseconds. */
  readonly longPause: number;
}

/** What a team's settings say about pictures. The same settings that judge a timeline tell what a long pause is. */
export function settingsOfDiagrams({
  categories,
  ruleOptions,
}: Pick<Settings, 'categories' | 'ruleOptions'>): Pick<DiagramOptions, 'categories' | 'longPause'> {
  const minutes = ruleOptions[silentGap.id]?.minutes ?? silentGap.options?.minutes.default;
  return { categories, longPause: (typeof minutes === 'number' ? minutes : 30) * 60_000 };
}
