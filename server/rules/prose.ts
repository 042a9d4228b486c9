import type { Postmortem, ProseBlock, Sentence } from '../model/postmortem';
import type { Span } from '../model/span';

export interface ProseMatch {
  readonly span: Span;
  readonly words: string;
  readonly sentence: Sentence;
  readonly block: ProseBlock;
}

/**
 * Where patterns (each with the `g` flag) match inside single sentences of the author's own prose, in the order
 * of the patterns within a sentence. Of matches that overlap, the first pattern's wins.
 */
export function* matchesInProse(
  { prose }: Pick<Postmortem, 'prose'>,
  patterns: readonly RegExp[],
): Generator<ProseMatch> {
  for (const block of prose) {
    for (const sentence of block.sentences) {
      const found: ProseMatch[] = [];
      for (const { 0: words, index } of patterns.flatMap((one) => [...sentence.words.matchAll(one)])) {
        const start = sentence.span.start + index;
        const span = { start, end: start + words.length };
        if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
        found.push({ span, words, sentence, block });
      }
      yield* found.sort((one, other) => one.span.start - other.span.start);
    }
  }
}
