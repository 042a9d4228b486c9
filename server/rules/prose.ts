import type { Postmortem, ProseBlock, Sentence } from '../model/postmortem';
import { remembered } from '../model/remembered';
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
  const find = finderOf(patterns);
  for (const block of prose) {
    for (const sentence of block.sentences) {
      for (const { 0: words, index } of find(sentence.words)) {
        const start = sentence.span.start + index;
        yield { span: { start, end: start + words.length }, words, sentence, block };
      }
    }
  }
}

type Finder = (words: string) => readonly RegExpExecArray[];

const rememberedSentences = 20_000;
const finders = new WeakMap<readonly RegExp[], Finder>();

function finderOf(patterns: readonly RegExp[]): Finder {
  const known = finders.get(patterns);
  if (known !== undefined) return known;
  const finder = remembered<readonly RegExpExecArray[]>(
    (words) => [...withoutOverlaps(patterns.flatMap((one) => [...words.matchAll(one)]))],
    rememberedSentences,
  );
  finders.set(patterns, finder);
  return finder;
}
