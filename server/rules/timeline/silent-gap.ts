import type { TimelineEvent } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import type { Fix, Rule } from '../rule';
import { entryLike, sectionLike } from './entryLike';
import { isLabelled } from './labelledEntry';
import { namesHour } from './no-zone';

const minute = 60_000;
/** Three key events are no log of what people did. */
const fewest = 4;
/** Longer incidents have nights and shifts, which are not gaps. */
const oneShift = 12 * 60 * minute;
/** Nobody forgets to write for so long: people slept, or waited for a day to pass. */
const breakInWork = 4 * 60 * minute;

const noticed =
  /\b(?:alert(?:s|ed|ing)?|alarm|page[ds]?|pagerduty|detect(?:s|ed)?|notice[ds]?|report(?:s|ed)?|incident (?:is )?(?:declared|opened|started)|acknowledge[ds]?)\b/i;
const over =
  /\b(?:resolve[ds]?|resolution|recover(?:s|ed|y)?|mitigate[ds]?|restored?|(?:back|return(?:s|ed)?) (?:to (?:normal|baseline|a functional state)|up\b|online|in service)|repair(?:s|ed)?|work(?:s|ing) again|fixed|all clear|incident (?:is )?(?:closed|over|ended)|operational again|healthy again)\b/i;

export const silentGap: Rule<'gap', { minutes: number }> = {
  id: 'timeline/silent-gap',
  title: 'Say what happened in long gaps',
  why: 'When nothing is written for half an hour of an open incident, people were waiting, searching or not yet called. That is a finding of its own: it shows where a runbook, a permission or a second pair of hands was missing.',
  source: 'If nobody did anything for 15 minutes, that is the timeline; the gap itself is a finding.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  options: {
    minutes: {
      description: 'How many minutes of an open incident without an entry are a gap.',
      default: 30,
      minimum: 1,
    },
  },
  messages: {
    gap: 'Nothing is written for the {minutes} minutes before this. Say what people were doing or waiting for; a quiet stretch is part of the timeline.',
  },
  examples: [
    {
      title: 'Almost an hour of an open incident',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 08:15 Change deployed
- 09:32 Alert fires
- 09:35 Alex begins to investigate
- ⟦10:32⟧ Revert deployed
- 10:40 Incident resolved
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 08:15 Change deployed
- 09:32 Alert fires
- 09:35 Alex begins to investigate
- 09:35-10:32 Nothing is on record
- 10:32 Revert deployed
- 10:40 Incident resolved
`,
    },
    {
      title: 'Between headings, with words in them',
      text: `# Postmortem: Checkout outage

## Timeline

### 09:32 UTC – Alert fires

### 09:35 UTC – Alex begins to investigate

The dashboards are slow too.

### ⟦10:32 UTC⟧ – Revert deployed

### 10:40 UTC – Incident resolved
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

### 09:32 UTC – Alert fires

### 09:35 UTC – Alex begins to investigate

The dashboards are slow too.

### 09:35-10:32 UTC – Nothing is on record

### 10:32 UTC – Revert deployed

### 10:40 UTC – Incident resolved
`,
      documented: false,
    },
    {
      title: 'Between headings that are times alone',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

### 09:32

Alert fires.

### 09:35

Alex begins to investigate.

### ⟦10:32⟧

Revert deployed.

### 10:40

Incident resolved.
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

### 09:32

Alert fires.

### 09:35

Alex begins to investigate.

### 09:35-10:32

Nothing is on record

### 10:32

Revert deployed.

### 10:40

Incident resolved.
`,
      documented: false,
    },
    {
      title: 'A quarter of an hour, where the team says that this is long',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:32 Alert fires
- 09:35 Alex begins to investigate
- ⟦09:55⟧ Revert deployed
- 10:00 Incident resolved
`,
      settings: { ruleOptions: { 'timeline/silent-gap': { minutes: 15 } } },
      documented: false,
    },
    {
      title: 'Before it was noticed, and after it was over',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 08:15 Change deployed
- 09:32 Alert fires
- 09:50 Revert deployed
- 09:55 Incident resolved
- 11:30 Follow-up meeting
`,
    },
    {
      title: 'A list of key times is no log of what people did',
      text: `# Incident on 2025-11-28

## Timeline

All times in UTC.

- First detected 2025-11-28 09:32
- Incident declared 2025-11-28 10:27
- Repaired 2025-11-28 17:38
- Resolved 2025-11-28 18:56
`,
      documented: false,
    },
    {
      title: 'Once it is repaired, watching it is no gap; and nobody writes at night',
      text: `# Incident report

## Timeline

All times in UTC.

### 17:10

Alert for the build queue.

### 17:20

A repository is blocked.

### 22:50

The service is back up and running.

### 2025-11-29 01:20

Incident resolved.
`,
      documented: false,
    },
    {
      title: 'An incident of several days has nights',
      text: `# Postmortem: Slow leak

## Timeline (all times UTC)

- 2025-03-01 17:32 Alert fires
- 2025-03-02 09:50 Memory profile taken
- 2025-03-03 09:55 Incident resolved
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, text }, options: { minutes } }) {
    const eol = lineBreak(text);
    const during = openIncident(timeline?.events ?? [], text);
    for (const [index, event] of during.entries()) {
      const previous = during[index - 1];
      const before = previous?.time.value;
      if (!previous || before?.instant === undefined || event.time.value.instant === undefined) continue;
      const gap = event.time.value.instant - (before.until ?? before.instant);
      if (gap < minutes * minute || gap > breakInWork) continue;
      const data = { minutes: Math.round(gap / minute) };
      yield {
        message: 'gap',
        data,
        span: event.time.span,
        fixes: [...admitting(previous, event, text, eol)],
      };
    }
  },
};

const nothing = 'Nothing is on record';
const clock = /^(\d{1,2}:\d{2})( ?[A-Z]{2,5})?$/;

/** An entry for the gap itself: that nothing is on record is true until somebody knows better. */
function* admitting(previous: TimelineEvent, next: TimelineEvent, text: string, eol: string): Generator<Fix> {
  const [from, to] = [clock.exec(previous.time.value.written), clock.exec(next.time.value.written)];
  if (!from || !to || from[2] !== to[2]) return;
  const time = `${from[1]}-${to[0]}`;
  const line = entryLike(next, text, time, nothing);
  const entry = line === undefined ? sectionLike(next, text, time, nothing) : `${line}${eol}`;
  if (entry === undefined) return;
  const edits = [insertion(lineAt(text, next.span.start).start, entry)];
  yield { title: 'Say that nothing is on record for this time', kind: 'suggestion', edits };
}

/** From the first entry that notices the incident to the last that ends it, when all of it is within one shift. */
function openIncident(events: readonly TimelineEvent[], text: string): readonly TimelineEvent[] {
  const isExact = ({ time }: TimelineEvent) =>
    time.value.precision === 'exact' && namesHour(time.value.written);
  const from = events.findIndex((event) => noticed.test(wordsOf(event, text)));
  const to = events.findIndex((event, index) => index > from && over.test(wordsOf(event, text)));
  if (from < 0 || to < 0) return [];
  const during = events.slice(from, to + 1);
  const first = during[0]?.time.value.instant;
  const last = during.at(-1)?.time.value.instant;
  const isShort = first !== undefined && last !== undefined && last - first < oneShift;
  const isLog = during.length >= fewest && during.every((event) => isExact(event) && !isLabelled(event));
  return isShort && isLog ? during : [];
}

/** In UTF-16 units. Below a heading stands what happened, and sometimes a page of logs. */
const beginning = 600;

function wordsOf({ span }: TimelineEvent, text: string): string {
  return text.slice(span.start, Math.min(span.end, span.start + beginning));
}
