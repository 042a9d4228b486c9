import type { BoxFinding } from '../../server/protocol';
import { set, svg } from './element';
import { l10n } from './l10n';

type Severity = BoxFinding['severity'];

/** From loud to quiet. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

interface Sign {
  readonly word: string;
  /** Each has a shape and a stroke of its own, for those who see no colours. */
  readonly shape: string;
  readonly stroke: string;
}

const signs: Readonly<Record<Severity, Sign>> = {
  error: { word: l10n.t('Error'), shape: 'M-7 -7H7V7H-7Z', stroke: 'M-3 -3L3 3M3 -3L-3 3' },
  warning: { word: l10n.t('Warning'), shape: 'M0 -8L8 6.5H-8Z', stroke: 'M0 -3V1.5M0 4.2V4.3' },
  information: {
    word: l10n.t('Note'),
    shape: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
    stroke: 'M0 -3.6V-3.5M0 -0.5V3.5',
  },
  hint: { word: l10n.t('Hint'), shape: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z', stroke: 'M-2.5 0H2.5' },
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
  const [shape, stroke] = group.children.length > 0 ? group.children : [svg('path'), svg('path')];
  if (!shape || !stroke) return;
  set(shape, { d: signs[loudest].shape });
  set(stroke, { d: signs[loudest].stroke, class: 'stroke' });
  if (!group.firstChild) group.append(shape, stroke);
}
