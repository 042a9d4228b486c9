import type { ImportedEvent } from './importer';
import { instantAt, type JsonRecord, jsonImporter, textAt } from './jsonRecords';
import { oneLine } from './oneLine';

/** What `kubectl get events -o json` prints, of either version of the API. */
export const kubernetesEvents = jsonImporter({
  title: 'Kubernetes events',
  listKeys: ['items'],
  recognises: (record) =>
    record.kind === 'Event' || (record.reason !== undefined && subjectOf(record) !== undefined),
  read(event) {
    const stamps = ['eventTime', 'firstTimestamp', 'deprecatedFirstTimestamp', 'lastTimestamp'];
    const first = stamps.map((key) => instantAt(event, key)).find((instant) => instant !== undefined);
    if (first === undefined) return 'the event has no time ("eventTime" or "firstTimestamp")';
    const text = kubernetesText(
      textAt(event, 'reason') ?? '',
      subjectOf(event) ?? '',
      textAt(event, 'message') ?? textAt(event, 'note') ?? '',
    );
    const { count, last } = repetition(event);
    const events: ImportedEvent[] = [{ instant: first, source: 'K8', text }];
    if (count > 1 && last !== undefined && last > first)
      events.push({ instant: last, source: 'K8', text: `${text} (${count} times so far)` });
    return events;
  },
});

/** `OOMKilled Pod/frontend-x2k4p: Container exceeded its limit`. */
export function kubernetesText(reason: string, subject: string, message: string): string {
  return oneLine([[reason, subject].filter(Boolean).join(' '), message].filter(Boolean).join(': '));
}

function subjectOf(event: JsonRecord): string | undefined {
  for (const key of ['involvedObject', 'regarding']) {
    const name = textAt(event, key, 'name');
    if (name !== undefined) return [textAt(event, key, 'kind'), name].filter(Boolean).join('/');
  }
  return undefined;
}

function repetition(event: JsonRecord): { readonly count: number; readonly last: number | undefined } {
  const series = event.series as JsonRecord | null | undefined;
  const count = Number(series?.count ?? event.count ?? event.deprecatedCount ?? 1);
  const last =
    (series && instantAt(series, 'lastObservedTime')) ??
    instantAt(event, 'lastTimestamp') ??
    instantAt(event, 'deprecatedLastTimestamp');
  return { count, last };
}
