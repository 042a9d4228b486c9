import { html } from './element';

/** What a button is called, what it does in a few words, and what happens when it is pressed. */
export interface Button {
  readonly label: string;
  readonly explanation: string;
  press(): void;
}

/** Buttons in a row. Their labels are words, so that nobody has to guess what a picture on them means. */
export function toolbar(name: string, buttons: readonly Button[]): HTMLElement {
  const bar = html('div', { role: 'group', 'aria-label': name, class: 'toolbar' });
  bar.append(...buttons.map(button));
  return bar;
}

export function button({ label, explanation, press }: Button): HTMLButtonElement {
  const element = html('button', { type: 'button', title: explanation });
  element.textContent = label;
  element.addEventListener('click', press);
  return element;
}
