/** The words of the editor's language by their English, which the page brings with it; none for English. */
const words: Readonly<Record<string, string>> = JSON.parse(
  document.getElementById('diagrams')?.dataset.words ?? '{}',
);

/**
 * Speaks the editor's language, in the form that VS Code has for it: `l10n.t('Leave {label} out', { label })`. What
 * stands between the words is never translated.
 */
export const l10n = {
  t(english: string, data: Readonly<Record<string, string | number>> = {}): string {
    return (words[english] ?? english).replace(/\{(\w+)\}/g, (hole, name) => String(data[name] ?? hole));
  },
};
