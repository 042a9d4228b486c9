import { type JsonRecord, jsonImporter, textAt } from './jsonRecords';
import { oneLine } from './oneLine';

/** Messages that only say who came and went, which is no event of an incident. */
const noise = /^(?:channel_|group_|bot_(?:add|remove)|reminder_add|pinned_item|tombstone)/;

/** A day of a channel out of a Slack export, or what `conversations.history` answers. */
export const slack = jsonImporter({
  title: 'Slack export',
  listKeys: ['messages'],
  recognises: (record) => record.type === 'message' && typeof record.ts === 'string',
  read(message) {
    if (noise.test(textAt(message, 'subtype') ?? '')) return [];
    const seconds = Number(textAt(message, 'ts'));
    if (!Number.isFinite(seconds) || seconds <= 0) return 'the message has no time ("ts")';
    const text = oneLine(plain(textAt(message, 'text') ?? ''));
    if (text === '') return [];
    return [{ instant: seconds * 1000, source: 'SL', text: `${author(message)}: "${text}"` }];
  },
});

function author(message: JsonRecord): string {
  return (
    textAt(message, 'user_profile', 'display_name') ??
    textAt(message, 'user_profile', 'real_name') ??
    textAt(message, 'username') ??
    textAt(message, 'bot_profile', 'name') ??
    'In the channel'
  );
}

/** Slack's own markup as plain text: `<https://grafana/d/1|dashboard>` is `dashboard (https://grafana/d/1)`. */
function plain(text: string): string {
  return text
    .replace(/<([^<>|]+)\|([^<>]*)>/g, (_, target: string, label: string) =>
      /^[@#!]/.test(target) ? `${target.charAt(0) === '#' ? '#' : '@'}${label}` : `${label} (${target})`,
    )
    .replace(/<!(here|channel|everyone)>/g, '@$1')
    .replace(/<([^<>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
