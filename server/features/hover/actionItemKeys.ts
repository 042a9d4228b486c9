import type { Translate } from '../../l10n/translate';
import { type ActionItemKey, actionItemKeys } from '../../model/actionItemKeys';
import { type PartName, partOf } from '../../model/parts';
import type { YamlKey } from '../../model/postmortem';
import { covers } from '../../model/span';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import type { Explanation } from './explanation';

/** What a key of an action item in YAML is for, and the values to choose from; on a value, what that value means. */
export function* explainActionItemKey(
  { postmortem }: DocumentView,
  offset: number,
  { translate }: Pick<Surroundings, 'translate'>,
): Iterable<Explanation> {
  for (const { form } of postmortem.actionItems) {
    const written = form.kind === 'yaml' ? form.keys.find(({ span }) => covers(span, offset)) : undefined;
    const name = written && nameOf(written);
    const key = name === undefined ? undefined : actionItemKeys[name];
    if (!written || !name || !key) continue;
    if (covers(written.name.span, offset))
      yield { span: written.name.span, words: documented(name, key, translate) };
    else yield* explainValue(written, key, postmortem.text, translate);
  }
}

/** `assignee` is read as `owner`, so it is explained as that. */
function nameOf({ name }: YamlKey): string | undefined {
  const part = partOf(name.value);
  return part && (otherNames[part] ?? part);
}

const otherNames: Readonly<Partial<Record<PartName, string>>> = {
  relatedIncidents: 'related_incidents',
  category: 'kind',
};

function documented(
  name: string,
  { meaning, holds, choices = {} }: ActionItemKey,
  translate: Translate,
): string {
  return [
    `**\`${name}\`** — ${translate(meaning)}`,
    ...(holds === 'texts' ? [`*${translate('One text, or a list of texts.')}*`] : []),
    Object.entries(choices)
      .map(([value, means]) => `- \`${value}\`: ${translate(means)}`)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function* explainValue(
  { name, span }: YamlKey,
  { choices = {} }: ActionItemKey,
  text: string,
  translate: Translate,
): Iterable<Explanation> {
  const [, value = ''] = /^:\s*["']?([\w-]+)/.exec(text.slice(name.span.end, span.end)) ?? [];
  const [choice, means] =
    Object.entries(choices).find(([one]) => one.toLowerCase() === value.toLowerCase()) ?? [];
  if (choice === undefined || means === undefined) return;
  const start = text.indexOf(value, name.span.end);
  yield { span: { start, end: start + value.length }, words: `**\`${choice}\`** — ${translate(means)}` };
}
