import { keptWhileSame } from './change';
import { readDuration } from './durations';
import { dayIn } from './incidentDay';
import { identifierIn } from './incidentId';
import { plain } from './passage';
import type { CalendarDate, Field, Metadata, StatedDuration } from './postmortem';
import { remembered } from './remembered';
import type { Located } from './span';

type FieldKind =
  | 'id'
  | 'date'
  | 'detected'
  | 'severity'
  | 'status'
  | 'duration'
  | 'timeToDetect'
  | 'timeToMitigate'
  | 'timeToResolve'
  | 'authors'
  | 'reviewers'
  | 'title';

const fieldNames: Readonly<Record<FieldKind, readonly string[]>> = {
  title: ['title'],
  id: [
    'id',
    'incident id',
    'incident',
    'incident number',
    'postmortem id',
    'incident no',
    'reference',
    'ticket',
    'incident ref',
  ],
  date: [
    'date',
    'incident date',
    'date of incident',
    'date of the incident',
    'when',
    'start',
    'started',
    'start time',
    'start date',
    'incident start',
    'incident start time',
    'incident_start_time',
    'date/time',
    'date and time',
    'event date',
    'outage date',
    'occurred',
    'first detected',
    'began',
  ],
  detected: ['detected', 'detected at', 'detected on', 'date detected', 'reported on'],
  severity: [
    'severity',
    'severity level',
    'sev',
    'incident severity',
    'severity assessment',
    'incident severity assessment',
    'severity classification',
    'priority',
    'impact level',
    'level',
  ],
  status: ['status', 'document status', 'postmortem status', 'state', 'incident status'],
  duration: [
    'duration',
    'total duration',
    'incident duration',
    'outage duration',
    'total incident duration',
    'time of outage',
    'length',
    'downtime',
    'total downtime',
    'duration of outage',
    'duration of incident',
    'impact duration',
  ],
  timeToDetect: [
    'time to detect',
    'time to detection',
    'total detection time',
    'detection time',
    'ttd',
    'mttd',
    'time-to-detect',
    'time to discovery',
    'time to identify',
    'time to alert',
  ],
  timeToMitigate: [
    'time to mitigate',
    'time to mitigation',
    'ttm',
    'mttm',
    'mitigation time',
    'time-to-mitigate',
    'time to contain',
    'time to repair',
    'time to fix',
    'total response time',
    'response time',
  ],
  timeToResolve: [
    'time to resolve',
    'time to resolution',
    'time to recovery',
    'time to recover',
    'time to restore',
    'ttr',
    'mttr',
    'resolution time',
    'recovery time',
    'total resolution time',
    'time-to-resolve',
  ],
  authors: [
    'author',
    'authors',
    'owner',
    'owners',
    'written by',
    'created by',
    'postmortem owner',
    'document owner',
    'author(s)',
    'prepared by',
    'incident commander',
    'ic',
    'incident lead',
    'facilitator',
  ],
  reviewers: ['reviewer', 'reviewers', 'reviewed by', 'approved by', 'approver'],
};

const kindByName = new Map<string, FieldKind>(
  (Object.keys(fieldNames) as FieldKind[]).flatMap((kind) =>
    fieldNames[kind].map((name) => [name, kind] as const),
  ),
);

export const fieldKind = remembered((name): FieldKind | undefined => {
  const key = plain(name)
    .toLowerCase()
    .replace(/\s*\((?!s\))[^)]*\)$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return kindByName.get(key);
}, 1000);

/** The first value of every field that means something to us. */
export function metadataOf(fields: readonly Field[], insertAt: number): Metadata {
  const first = (kind: FieldKind): Located | undefined =>
    fields.find(
      ({ name, value }) => fieldKind(name.value) === kind && value.value !== '' && !isTemplate(value.value),
    )?.value;
  const all = (kind: FieldKind): Located[] =>
    fields.filter(({ name }) => fieldKind(name.value) === kind).flatMap(({ value }) => peopleIn(value));
  // Who says only when it was noticed means that day.
  const date = first('date') ?? first('detected');
  const optional = {
    id: first('id'),
    date: date && calendarDate(date),
    severity: first('severity'),
    status: first('status'),
    duration: durationOf(first('duration')),
    timeToDetect: durationOf(first('timeToDetect')),
    timeToMitigate: durationOf(first('timeToMitigate')),
    timeToResolve: durationOf(first('timeToResolve')),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    ...(known as Partial<Metadata>),
    authors: all('authors'),
    reviewers: all('reviewers'),
    fields,
    insertAt,
  };
}

function isTemplate(value: string): boolean {
  return /^(?:\[.*\]|<.*>|\{.*\}|YYYY.*|\?+|n\/a|tbd)$/i.test(value);
}

/** `Morgan (Incident Commander), Robin and the SRE team` are three. */
function peopleIn({ value, span }: Located): Located[] {
  if (value === '' || isTemplate(value)) return [];
  if (span.end - span.start !== value.length) return [{ value, span }];
  const people: Located[] = [];
  for (const { 0: words, index } of value.matchAll(/(?:[^,;&(]|\([^()]*\)|\((?![^()]*\)))+/g)) {
    for (const part of words.matchAll(/(?:(?!\s+and\s).)+(?:\s+and\s+)?/g)) {
      const name = part[0].replace(/\s+and\s+$/, '');
      const start = span.start + index + part.index + (name.length - name.trimStart().length);
      if (name.trim() !== '')
        people.push({ value: name.trim(), span: { start, end: start + name.trim().length } });
    }
  }
  return people;
}

function durationOf(value: Located | undefined): Located<StatedDuration> | undefined {
  return value && { value: readDuration(value.value), span: value.span };
}

/** A date in a value: `March 15, 2025`, `2025-03-15 14:02 UTC`. */
function calendarDate({ value, span }: Located): Located<CalendarDate> {
  const iso = dayIn(value);
  return { value: { written: value, ...(iso ? { iso } : undefined) }, span };
}

/** The status as it is written; kept while somebody types elsewhere. */
export const statusOf = keptWhileSame(['metadata'], ({ metadata }) => metadata.status?.value);

/** What the title says where no field does: `PI-2025-012 – Frontend outage on March 15, 2025`. */
export function withIdAndDate(metadata: Metadata, text: string, title: Located | undefined): Metadata {
  if (!title) return metadata;
  const id = identifierIn(text.slice(title.span.start, title.span.end));
  const start = title.span.start + (id?.index ?? 0);
  const date = calendarDate(title);
  return {
    ...(id ? { id: { value: id[0], span: { start, end: start + id[0].length } } } : undefined),
    ...(date.value.iso ? { date } : undefined),
    ...metadata,
  };
}
