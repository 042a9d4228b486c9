import { inEnglish, type Translate } from '../l10n/translate';
import type { Finding } from './rule';

/**
 * Findings with their messages in a reader's language. Titles of fixes stay as they are until they are offered, for
 * they are compared.
 */
export function inLanguage(findings: readonly Finding[], translate: Translate): readonly Finding[] {
  if (translate === inEnglish) return findings;
  return findings.map((finding) => {
    const { words } = finding;
    return words ? { ...finding, message: translate(words.english, words.data) } : finding;
  });
}
