import { type Moment, momentAt } from './moments';
import type { Passage } from './passage';

/**
 * Of a list that is indented too far, Markdown makes code or goes on with the paragraph: the bullet is left. Some set
 * a coloured circle before the time.
 */
const beforeTime =
  /[\s]*(?:[-*•]\s+)?(?:(?:\p{Extended_Pictographic}|\uFE0F)+[\s]*)?(?:\((?:planned|expected|estimated|approx\w*)\)\s*)?[\s[({<"]*/iuy;
export const template = /^(?:HH|hh):?(?:MM|mm)|^YYYY|^\{\{/;

/** The time a line begins with, and the index after it and what sets it apart from the words. */
export function timeAtStart(content: Passage): { moment: Moment; rest: number } | undefined {
  const { text } = content;
  beforeTime.lastIndex = 0;
  const start = beforeTime.exec(text)?.[0].length ?? 0;
  if (template.test(text.slice(start, start + 8))) return undefined;
  const moment = momentAt(text, start);
  if (!moment) return undefined;
  const after = text.slice(moment.to, moment.to + 60);
  if (/^[\s]*(?:HH|hh):(?:MM|mm)/.test(after)) return undefined;
  const remark = /^[\s]*\([^()\d]{0,40}\)/.exec(after)?.[0] ?? '';
  const separator = /^\+?[\s\])}>"]*(?:[-–—:|→.,;](?=[\s:\-–—|]|$)|:|–|—|=>|->)?[\s:\-–—]*/.exec(
    after.slice(remark.length),
  );
  const length = separator?.[0].length ?? 0;
  const isSeparate = length > 0 || remark !== '' || moment.to >= text.length;
  return isSeparate ? { moment, rest: moment.to + remark.length + length } : undefined;
}

/** The time that a line ends with: "First detected: 2023-01-11 14:22". */
export function timeAtEnd(content: Passage): Moment | undefined {
  const { text } = content;
  return (
    momentBefore(text, text.replace(/[\s.)\]]*(?:\([^()]{0,30}\))?[\s.)\]]*$/, '').length) ??
    momentBefore(text, text.replace(/[\s.)\]]*$/, '').length)
  );
}

function momentBefore(text: string, end: number): Moment | undefined {
  const from = Math.max(0, end - 45);
  for (const { index } of text.slice(from, end).matchAll(/(?<![\w:.-])[\d~A-Z?-]/g)) {
    const moment = momentAt(text, from + index);
    if (
      moment &&
      (moment.to === end || moment.to >= text.trimEnd().length - 1) &&
      moment.kind !== 'relative'
    ) {
      return moment;
    }
  }
  return undefined;
}
