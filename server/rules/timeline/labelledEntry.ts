import type { TimelineEvent } from '../../model/postmortem';

/** `First detected 14:22` names a moment; a list of such lines is a summary and no log of what people did. */
export function isLabelled({ time, description }: TimelineEvent): boolean {
  return description.span.start < time.span.start;
}
