import type { Box } from '../../server/protocol';
import { inWords } from './badge';
import { html } from './element';
import { l10n } from './l10n';

/** The picture is what is looked at; the Problems view has all of them. */
const mostLines = 3;

/** What was found in the words behind the box that is pointed at, has the focus or is being written. */
export class Details {
  readonly element = html('aside', {
    class: 'details',
    'aria-label': l10n.t('Findings'),
    'aria-live': 'polite',
  });
  private key = '';

  constructor() {
    this.element.toggleAttribute('hidden', true);
  }

  show(box: Box | undefined): void {
    const findings = box?.findings ?? [];
    const key = JSON.stringify(findings);
    if (key === this.key) return;
    this.key = key;
    this.element.toggleAttribute('hidden', findings.length === 0);
    const more = findings.length - mostLines;
    this.element.replaceChildren(
      ...findings.slice(0, mostLines).map((finding) => {
        const line = html('p', { class: finding.severity });
        line.textContent = inWords(finding);
        return line;
      }),
      ...(more > 0 ? [l10n.t('and {count} more', { count: more })] : []),
    );
  }
}
