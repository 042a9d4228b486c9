import type { Postmortem, ProseBlock, Sentence } from '../model/postmortem';
import type { Span } from '../model/span';
import { withoutOverlaps } from './matches';

export interface ProseMatch {
  readonly span: Span;
  readonly words: string;
  readonly sentence: Sentence;
  readonly block: ProseBlock;
}

/**
 * Where patterns (each with the `g` flag) match inside single sentences of the author's own prose, in their
 * order. Of matches that overlap, the one that begins first counts, then the longer.
 */
export function* matchesInProse(
  { prose }: Pick<Postmortem, 'prose'>,
  patterns: readonly RegExp[],
): Generator<ProseMatch> {
  for (const block of prose) {
    for (const sentence of block.sentences) {
      const matches = patterns.flatMap((one) => [...sentence.words.matchAll(one)]);
      for (const { 0: words, index } of withoutOverlaps(matches)) {
        const start = sentence.span.start + index;
        yield { span: { start, end: start + words.length }, words, sentence, block };
      }
    }
  }
}
