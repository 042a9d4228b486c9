import assert from 'node:assert/strict';
import { type DocumentSource, parse } from '../../server/model/parse';
import type { Postmortem } from '../../server/model/postmortem';
import type { Located, Span } from '../../server/model/span';

export const markdown: DocumentSource = { language: 'markdown', declared: false };
export const yaml: DocumentSource = { language: 'yaml', declared: false };

export function read(text: string, source = markdown): Postmortem {
  return parse(text, source);
}

/** What stands in the text where a value was found. */
export function at(postmortem: Postmortem, located: Located<unknown> | undefined): string | undefined {
  return located && postmortem.text.slice(located.span.start, located.span.end);
}

/** The line of an offset, counting from 1. */
export function lineOf({ text }: Postmortem, { start }: Span): number {
  return text.slice(0, start).split('\n').length;
}

/**
 * Holds what must be true of every document: each span lies in the text, each sentence's words are as long as
 * its span, and an insertion point is a place in the text.
 */
export function assertSound(postmortem: Postmortem): void {
  const { length } = postmortem.text;
  const isOffset = (offset: unknown) => typeof offset === 'number' && offset >= 0 && offset <= length;
  visit(postmortem, (value) => {
    if ('start' in value && 'end' in value) {
      const { start, end } = value as unknown as Span;
      assert.ok(
        isOffset(start) && isOffset(end) && start <= end,
        `a span lies outside: ${start}–${end} of ${length}`,
      );
    }
    if ('form' in value && typeof value.form === 'object' && value.form !== null && 'end' in value.form) {
      assert.ok(isOffset(value.form.end), 'an item is extended outside of the text');
    }
    if ('words' in value && 'span' in value) {
      const { start, end } = value.span as Span;
      assert.equal(String(value.words).length, end - start, 'words are as long as their span');
    }
  });
  assert.ok(isOffset(postmortem.metadata.insertAt));
}

function visit(value: unknown, see: (value: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>);
  for (const part of Object.values(value)) visit(part, see);
}
