import type { ImportedEvent } from './importer';
import { instantAt, isRecord, type JsonRecord, jsonImporter, textAt } from './jsonRecords';
import { oneLine } from './oneLine';

/** Alertmanager's alerts, as its API answers them (`amtool alert -o json`) and as it posts them to a webhook. */
export const alertmanager = jsonImporter({
  title: 'Alertmanager alerts',
  listKeys: ['alerts', 'data'],
  recognises: (record) => isRecord(record.labels) && record.startsAt !== undefined,
  read(alert) {
    const started = instantAt(alert, 'startsAt');
    if (started === undefined) return 'the alert has no time ("startsAt")';
    const name = oneLine(nameOf(alert));
    const events: ImportedEvent[] = [{ instant: started, source: 'PM', text: `${name} fires` }];
    const ended = instantAt(alert, 'endsAt');
    // An alert that still fires carries the time at which it will be given up, which has not happened.
    const state = textAt(alert, 'status', 'state') ?? textAt(alert, 'status');
    if (ended !== undefined && ended > started && state !== 'active' && state !== 'firing')
      events.push({ instant: ended, source: 'PM', text: `${name} resolves` });
    return events;
  },
});

/** The alert with what it says, and whom it is about: `HighErrorRate (frontend): 14 % of requests fail`. */
function nameOf(alert: JsonRecord): string {
  const about =
    textAt(alert, 'labels', 'service') ??
    textAt(alert, 'labels', 'job') ??
    textAt(alert, 'labels', 'instance');
  const says = textAt(alert, 'annotations', 'summary') ?? textAt(alert, 'annotations', 'description');
  return [
    textAt(alert, 'labels', 'alertname') ?? 'Alert',
    about && ` (${about})`,
    says && `: ${says.replace(/\.$/, '')}`,
  ]
    .filter(Boolean)
    .join('');
}
