import type { BoxFinding } from '../../server/protocol';
import { set, svg } from './element';

type Severity = BoxFinding['severity'];

/** From loud to quiet. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What each severity is called, and the letter in its sign; its shape differs too, for those who see no colours. */
const signs: Readonly<Record<Severity, { readonly word: string; readonly letter: string }>> = {
  error: { word: 'Error', letter: '×' },
  warning: { word: 'Warning', letter: '!' },
  information: { word: 'Note', letter: 'i' },
  hint: { word: 'Hint', letter: '?' },
};

const shapes: Readonly<Record<Severity, string>> = {
  error: 'M-7 -7H7V7H-7Z',
  warning: 'M0 -8L8 6.5H-8Z',
  information: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
  hint: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z',
};

/** `Warning: Ask once more` */
export function inWords({ severity, message }: BoxFinding): string {
  return `${signs[severity].word}: ${message}`;
}

/** Shows the loudest of some findings as a sign, or nothing. */
export function updateBadge(
  group: Element,
  findings: readonly BoxFinding[],
  place: { readonly x: number; readonly y: number },
): void {
  const loudest = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  if (!loudest) {
    if (group.firstChild) group.replaceChildren();
    return;
  }
  set(group, { class: `badge ${loudest}`, transform: `translate(${place.x} ${place.y})` });
  const shape = group.querySelector('path') ?? svg('path');
  const letter = group.querySelector('text') ?? svg('text', { 'text-anchor': 'middle', 'font-size': 10 });
  set(shape, { d: shapes[loudest] });
  set(letter, { y: loudest === 'warning' ? 5 : 3.5 });
  if (letter.textContent !== signs[loudest].letter) letter.textContent = signs[loudest].letter;
  if (!group.firstChild) group.append(shape, letter);
}
