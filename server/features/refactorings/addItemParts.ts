import type { ActionItemPart } from '../../model/postmortem';
import { touches } from '../../model/span';
import { stubFixes } from '../../rules/actions/stubFixes';
import { noFactLost } from './facts';
import type { Refactoring } from './refactoring';

const parts = [
  'owner',
  'deadline',
  'verification',
  'tracking',
  'priority',
] as const satisfies readonly ActionItemPart[];

/** Adds what an action item does not say yet, where no finding asks for it: on an idea, or on an item that is done. */
export const addItemParts: Refactoring = {
  kind: 'refactor',
  keeps: noFactLost,
  *offers({ postmortem, selection, findings }) {
    const touched = postmortem.actionItems.filter(({ span }) => touches(span, selection));
    const [item] = touched;
    if (!item || touched.length > 1) return;
    const asked = findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    for (const part of parts) {
      if (item[part] !== undefined || asked.some((title) => /^Add /.test(title) && title.includes(part)))
        continue;
      const [stub] = stubFixes(item, [part], postmortem.text);
      if (stub) yield stub;
    }
  },
};
