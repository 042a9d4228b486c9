import { type ParseMemory, parse } from '../../model/parse';
import type { ActionItem, Postmortem } from '../../model/postmortem';
import { touches } from '../../model/span';
import { applied } from '../../rules/edits';
import { lineBreak } from '../../rules/lines';
import type { Edit } from '../../rules/rule';
import { sameBesidesItems, saysAllOf } from './facts';
import { asMapping } from './itemForms';
import { elsewhere, placeOf, removal } from './itemPlaces';
import type { Offer, Refactoring } from './refactoring';
import { writtenItem } from './writtenItem';

/** Moves action items to the `*action-items.yaml` file beside the document, where programs read them, and links to it. */
export const extractActionItems: Refactoring = {
  kind: 'refactor.extract',
  keeps: sameBesidesItems,
  *offers({ postmortem, selection, uri }) {
    const { actionItems, kind } = postmortem;
    const touched = actionItems.filter(({ span }) => touches(span, selection));
    if (kind !== 'postmortem' || touched.length === 0) return;
    const file = fileBeside(uri);
    const name = decoded(file);
    const [item] = touched;
    const one = touched.length === 1 && item && moving([item], postmortem, file);
    if (one) yield { title: `Move this action item to ${name}`, ...one };
    const all = actionItems.length > 1 && actionItems.length <= most && moving(actionItems, postmortem, file);
    if (all) yield { title: `Move all ${actionItems.length} action items to ${name}`, ...all };
  },
};

const most = 100;

/** `postmortems/pi-2025-012.md` has `postmortems/pi-2025-012.action-items.yaml` beside it. */
function fileBeside(uri: string): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*?)(?:\.[^./]*)?$/.exec(uri) ?? [];
  return /^(?:readme|index)$/i.test(name)
    ? `${folder}action-items.yaml`
    : `${folder}${name}.action-items.yaml`;
}

function decoded(uri: string): string {
  const name = nameOf(uri);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function moving(
  items: readonly ActionItem[],
  postmortem: Postmortem,
  file: string,
): Omit<Offer, 'title'> | undefined {
  const entries: string[][] = [];
  const memory: ParseMemory = {};
  let left = postmortem;
  // One after the other, for only the last row takes its table with it.
  for (const item of items) {
    const now = left.actionItems.find((other) => saysAllOf(other, item) && saysAllOf(item, other));
    const place = now && placeOf(now, left);
    const written = place && writtenItem(now, left.text);
    const entry = written && asMapping(written);
    if (!entry || !isRead(entry, item)) return undefined;
    entries.push(entry);
    const link = `[${nameOf(file)}](${nameOf(file)})`;
    const edits = left.text.includes(link)
      ? [removal(left.text, place.lines)]
      : elsewhere(place, left.text, [`The action items are in ${link}.`]);
    left = parse(applied(left.text, edits), { ...source, conventions: postmortem.conventions }, memory);
  }
  return {
    edits: [difference(postmortem.text, left.text)],
    beside: { uri: file, added: (text) => appended(text, entries, lineBreak(postmortem.text)) },
  };
}

const source = { language: 'markdown', declared: true } as const;

function isRead(entry: readonly string[], item: ActionItem): boolean {
  const [read] = parse(entry.join('\n'), { language: 'yaml', declared: true }).actionItems;
  return read !== undefined && saysAllOf(read, item);
}

/** What is to be added to the file's list; nothing where the file does not end with one. */
function appended(text: string, entries: readonly string[][], eol: string): string | undefined {
  const { actionItems, problems } = parse(text, { language: 'yaml', declared: true });
  const form = actionItems.at(-1)?.form;
  const hasNothing = text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
  if (!hasNothing) {
    if (problems.length > 0 || form?.kind !== 'yaml' || form.end === undefined || form.indent.length < 2)
      return undefined;
    if (text.slice(form.end).trim() !== '') return undefined;
  }
  const indent = form?.kind === 'yaml' ? form.indent.slice(2) : '';
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
  return gap + entries.map((lines) => lines.map((line) => indent + line + eol).join('')).join(eol);
}

/** The one edit between two texts. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { span: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}
