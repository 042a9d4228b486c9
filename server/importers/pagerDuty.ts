import { instantAt, jsonImporter, textAt } from './jsonRecords';
import { oneLine } from './oneLine';

/** What PagerDuty's "list log entries" answers, for an incident or for the account. */
export const pagerDuty = jsonImporter({
  title: 'PagerDuty log entries',
  listKeys: ['log_entries'],
  recognises: (record) => /_log_entry(?:_reference)?$/.test(textAt(record, 'type') ?? ''),
  read(entry) {
    const instant = instantAt(entry, 'created_at');
    if (instant === undefined) return 'the log entry has no time ("created_at")';
    const text = textAt(entry, 'summary') ?? nameOf(textAt(entry, 'type') ?? '');
    const about = textAt(entry, 'channel', 'summary') ?? textAt(entry, 'incident', 'summary');
    const whole = about && !text.includes(about) ? `${text}: ${about}` : text;
    return [{ instant, source: 'PD', text: oneLine(whole) }];
  },
});

/** `acknowledge_log_entry` is `Acknowledge`. */
function nameOf(type: string): string {
  const words = type.replace(/_log_entry.*$/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
