import type { ActionItem, Postmortem } from '../../model/postmortem';
import { touches } from '../../model/span';
import type { Edit } from '../../rules/rule';
import { tableAround } from '../formatting/tables';
import { noFactLost } from './facts';
import { asBullet, asMapping, asRow, asTable } from './itemForms';
import {
  below,
  elsewhere,
  endOfListBelow,
  movedBelow,
  type PlaceOfItem,
  placeOf,
  removal,
} from './itemPlaces';
import type { Refactoring } from './refactoring';
import { type WrittenItem, writtenItem } from './writtenItem';

type Form = ActionItem['form']['kind'];

interface Conversion {
  readonly from: readonly Form[];
  readonly title: string;
  readonly edits: (item: ItemToMove, postmortem: Postmortem) => readonly Edit[];
}

interface ItemToMove {
  readonly item: ActionItem;
  readonly written: WrittenItem;
  readonly place: PlaceOfItem;
}

const conversions: readonly Conversion[] = [
  { from: ['text', 'yaml'], title: 'Convert this action item to a table row', edits: toTableRow },
  { from: ['table-row', 'yaml'], title: 'Convert this action item to a checklist entry', edits: toBullet },
  { from: ['text', 'table-row'], title: 'Convert this action item to YAML', edits: toYaml },
];

/** Writes an action item in another form: in the list, table or block of that form that is there, or in a new one. */
export const convertActionItem: Refactoring = {
  kind: 'refactor.rewrite',
  keeps: noFactLost,
  *offers({ postmortem, selection }) {
    const { actionItems, kind, text } = postmortem;
    const touched = actionItems.filter(({ span }) => touches(span, selection));
    const [item] = touched;
    if (!item || touched.length > 1 || kind !== 'postmortem') return;
    const place = placeOf(item, postmortem);
    const written = place && writtenItem(item, text);
    if (!written) return;
    for (const { from, title, edits } of conversions)
      if (from.includes(item.form.kind)) yield { title, edits: edits({ item, written, place }, postmortem) };
  },
};

function toTableRow(
  { item, written, place }: ItemToMove,
  { text, actionItems }: Postmortem,
): readonly Edit[] {
  const rows = actionItems.filter(({ form }) => form.kind === 'table-row');
  for (const row of rows.toSorted(byDistanceTo(item))) {
    const table = tableAround(text, row.span.start);
    const [header] = table ?? [];
    const last = table?.at(-1);
    const line = header && asRow(written, text.slice(header.start, header.end));
    if (line && last) return [below(text, last.end, [line], false), removal(text, place.lines)];
  }
  return elsewhere(place, text, asTable(written));
}

function toBullet({ item, written, place }: ItemToMove, postmortem: Postmortem): readonly Edit[] {
  const { text } = postmortem;
  const lines = asBullet(written);
  const table = item.form.kind === 'table-row' && !place.isAll && tableAround(text, item.span.start);
  if (!table) return elsewhere(place, text, lines);
  const list = endOfListBelow(table, postmortem);
  const end = list ?? table.at(-1)?.end ?? place.lines.end;
  return movedBelow(text, place.lines, end, lines, list === undefined);
}

function toYaml({ item, written, place }: ItemToMove, { text, actionItems }: Postmortem): readonly Edit[] {
  const mappings = actionItems.filter(({ form }) => form.kind === 'yaml');
  for (const { form } of mappings.toSorted(byDistanceTo(item))) {
    if (form.kind !== 'yaml' || form.end === undefined || form.indent.length < 2) continue;
    const indent = form.indent.slice(2);
    const lines = asMapping(written).map((line) => indent + line);
    return [below(text, form.end, lines, false), removal(text, place.lines)];
  }
  const lines = ['```yaml', 'action_items:', ...asMapping(written).map((line) => `  ${line}`), '```'];
  return elsewhere(place, text, lines);
}

function byDistanceTo({ span }: ActionItem) {
  const distance = (one: ActionItem) => Math.abs(one.span.start - span.start);
  return (one: ActionItem, other: ActionItem) => distance(one) - distance(other);
}
