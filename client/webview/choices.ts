import type { Choice } from '../../server/protocol';
import { html, set } from './element';
import { KeyedElements } from './keyed';
import { l10n } from './l10n';

/** The categories or sources of a picture as switches. */
export class Choices {
  readonly element = html('div', { role: 'group', class: 'choices' });
  private readonly buttons: KeyedElements<Choice, HTMLButtonElement>;

  constructor(name: string, toggle: (id: string) => void) {
    set(this.element, { 'aria-label': name });
    this.buttons = new KeyedElements(
      this.element,
      ({ id }) => {
        const element = html('button', { type: 'button', class: 'choice' });
        element.addEventListener('click', () => toggle(id));
        return element;
      },
      (element, { label, count, shown }) => {
        set(element, {
          'aria-pressed': String(shown),
          title: shown ? l10n.t('Leave {label} out', { label }) : l10n.t('Show {label}', { label }),
        });
        const words = `${label} ${count}`;
        if (element.textContent !== words) element.textContent = words;
      },
    );
  }

  /** One choice is none. */
  show(choices: readonly Choice[]): void {
    this.element.toggleAttribute('hidden', choices.length < 2);
    this.buttons.show(choices.length < 2 ? [] : choices);
  }
}
