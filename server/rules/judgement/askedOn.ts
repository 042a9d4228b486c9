import type { ProseBlock, Sentence } from '../../model/postmortem';

const systemsQuestion =
  /^(?:what (?:made|would|let|allowed|kept|was known|could)|if (?:somebody|someone|anybody|anyone) else|how (?:did|could) (?:the|our) (?:system|process|tooling))\b.*\?$/i;

/** Whether the writer has asked on behind the sentence: it is then a step of the analysis and not its end. */
export function isAskedOn({ sentences }: ProseBlock, sentence: Sentence): boolean {
  const following = sentences[sentences.indexOf(sentence) + 1];
  return following !== undefined && asksOn(following);
}

/** A question about the system, such as the substitution test, blames nobody however it is worded. */
export function asksOn({ words }: Sentence): boolean {
  return words.includes('?') && systemsQuestion.test(words.trim());
}
