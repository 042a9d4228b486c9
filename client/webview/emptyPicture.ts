import { html } from './element';
import { l10n } from './l10n';

/** Stands where a picture would be, and says what to write to get one. */
export class EmptyPicture {
  readonly element = html('div', { class: 'empty' });
  private shown: string | undefined;

  /** The first paragraph says what is missing, the others are an example of it. */
  show(empty: string | undefined): void {
    this.element.toggleAttribute('hidden', empty === undefined);
    if (empty === this.shown) return;
    this.shown = empty;
    const [message = '', ...example] = (empty ?? '').split('\n\n');
    const words = html('p');
    words.textContent = message;
    // Long lines are reached with the keyboard too.
    const code = html('pre', { tabindex: '0', 'aria-label': l10n.t('Example') });
    code.textContent = example.join('\n\n');
    this.element.replaceChildren(words, code);
  }
}
