import { inEnglish, type Translate } from '../l10n/translate';
import type { Box, Drawing } from '../protocol';
import { type BoxTree, boxTrees } from './boxTree';

/**
 * A drawing as an indented list, for a terminal, a chat or a screen reader:
 * ```text
 * Fishbone: 2 contributing factors
 * Production Frontend Outage (SEV-1 · 54 minutes)
 *   PROCESS (2)
 *     No change review for limits
 * ```
 */
export function outline(drawing: Drawing, translate: Translate = inEnglish): string {
  const { title, description, empty } = drawing;
  if (empty !== undefined) return `${title}: ${empty}\n`;
  return [`${title}: ${description}`, ...boxTrees(drawing).flatMap((tree) => listed(tree, '', translate))]
    .join('\n')
    .concat('\n');
}

function listed({ box, children }: BoxTree, indent: string, translate: Translate): string[] {
  const below = children.flatMap((child) => listed(child, `${indent}  `, translate));
  return [`${indent}${words(box, translate)}`, ...below];
}

const prefixes: Partial<Record<Box['role'], string>> = {
  problem: 'Problem:',
  answer: '→',
  'dead-end': '→',
  lane: 'Source',
  evidence: 'Evidence:',
  'root-cause': 'Root cause:',
};

function words({ role, label, notes, count }: Box, translate: Translate): string {
  if (role === 'question') return `${count}. ${label}`;
  if (role === 'event') return [notes[0], ...notes.slice(1).map((source) => `[${source}]`), label].join(' ');
  const remarks = [...(count === undefined ? [] : [String(count)]), ...notes];
  const prefix = prefixes[role] === undefined ? '' : `${translate(prefixes[role])} `;
  return `${prefix}${label}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
}
