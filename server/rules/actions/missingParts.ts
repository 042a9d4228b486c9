import type { ActionItem } from '../../model/postmortem';
import { isTooLarge, soundsDone, type Vagueness, vaguenessOf } from './vagueWording';

export type Criterion = 'specific' | 'measurable' | 'assignable' | 'realistic' | 'time-bound';

export interface MissingParts {
  readonly missing: readonly Criterion[];
  readonly vagueness?: Vagueness;
}

const nobody =
  /^\W*(?:the\s+)?(?:team|everyone|everybody|all|us|we|someone|somebody|anyone|tbd|tba|todo|n\/?a|none|nobody|unassigned|various)?\W*$/i;
const sometime =
  /^\W*(?:soon|asap|later|tbd|tba|todo|n\/?a|none|eventually|ongoing|when(?:ever)? possible|at some point|no date|unknown|as soon as possible)?\W*$/i;

/** Nobody has agreed to it yet, so nobody can own it or say until when. */
export function isProposal(status = ''): boolean {
  return /^(?:proposed|proposal|idea|draft)$/i.test(status);
}

/** Which of the five criteria of a SMART item are not met. A proposal is asked for its wording only. */
export function missingParts(item: ActionItem, text: string): MissingParts {
  const written = text.slice(item.title.span.start, item.title.span.end);
  const vagueness = vaguenessOf(item, written);
  const proposal = isProposal(item.status?.value);
  const missing: Criterion[] = [];
  if (!vagueness && soundsDone(written)) return { missing };
  if (vagueness && vagueness.why !== 'no-end') missing.push('specific');
  if (vagueness && !item.verification?.value) missing.push('measurable');
  if (!proposal && nobody.test(item.owner?.value ?? '')) missing.push('assignable');
  if (isTooLarge(written)) missing.push('realistic');
  if (!proposal && !item.deadline?.value.iso && sometime.test(item.deadline?.value.written ?? ''))
    missing.push('time-bound');
  return { missing, ...(vagueness && { vagueness }) };
}
