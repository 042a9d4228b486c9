import type { Translate } from '../l10n/translate';
import { silentGap } from '../rules/timeline/silent-gap';
import { endsAtPerson } from '../rules/whys/ends-at-person';
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
  /** Whether a chain of whys that stops at a person is marked there. */
  readonly deadEnds: boolean;
  /** Says our words in the reader's language; what the document says stays as it is. */
  readonly translate: Translate;
}

/** What a team's settings say about pictures. The same settings that judge a report tell what a picture points out. */
export function settingsOfDiagrams({
  categories,
  ruleOptions,
  rules,
}: Pick<Settings, 'categories' | 'ruleOptions' | 'rules'>): Pick<
  DiagramOptions,
  'categories' | 'longPause' | 'deadEnds'
> {
  const minutes = ruleOptions[silentGap.id]?.minutes ?? silentGap.options?.minutes.default;
  return {
    categories,
    longPause: (typeof minutes === 'number' ? minutes : 30) * 60_000,
    deadEnds: (rules[endsAtPerson.id] ?? endsAtPerson.severity) !== 'off',
  };
}
