import { described, expected, type Key } from '../../configuration/shape';
import type { Translate } from '../../l10n/translate';

/** What a key means, what it may be and what it is when nobody writes it, in Markdown. */
export function explained({ description, shape, default: value }: Key, translate: Translate): string {
  const standard =
    value === undefined || JSON.stringify(value).length <= 2
      ? ''
      : `${translate('Default:')} \`${shown(value)}\``;
  const { english, data } = expected(shape);
  return [described(description, translate), `*${upperFirst(translate(english, data))}.*`, standard]
    .filter(Boolean)
    .join('\n\n');
}

/** JSON in YAML's own short form, which is how one would write it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
