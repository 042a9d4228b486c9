import { type KeyMoment, keyMoments } from '../../model/keyMoments';
import type { Postmortem, Timeline, TimelineEvent } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import { listed } from '../nearest';
import type { Fix, Rule } from '../rule';
import { entryLike } from './entryLike';

/** Fewer entries are key times and no story. */
const fewest = 4;

const milestones: Readonly<Record<KeyMoment, { readonly when: string; readonly words: string }>> = {
  start: { when: 'when it began', words: 'Incident begins' },
  detected: { when: 'when it was noticed', words: 'Incident detected' },
  mitigated: { when: 'when it got better', words: 'Impact mitigated' },
  resolved: { when: 'when it was over', words: 'Incident resolved' },
};

export const missingMilestone: Rule<'missing'> = {
  id: 'timeline/missing-milestone',
  title: 'Mark when it began, was noticed, got better and was over',
  why: 'Time to detect, to mitigate and to recover are the distances between four entries. Where one of them is missing, everybody who counts has to guess, and the most common gap, between the beginning and the first alert, is where detection can be improved.',
  source:
    'Detection, diagnosis, repair and resolution are the phases that incident metrics are counted from; see Incident Metrics in SRE (Štěpán Davidovič, Google).',
  severity: 'hint',
  reads: 'markdown',
  about: ['timeline', 'metadata'],
  messages: {
    missing: 'No entry says {moments}. A line is enough, even if its time has to be estimated.',
  },
  examples: [
    {
      title: 'The story stops before its end',
      text: `# Postmortem: Checkout outage

## ⟦Timeline⟧ (all times UTC)

- 09:22 [K8] New pods start
- 09:32 [PD] Alert fires
- 09:35 [SL] Alex looks into the memory limits
- 09:47 [SL] Jordan joins the call
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 [K8] New pods start
- 09:32 [PD] Alert fires
- 09:35 [SL] Alex looks into the memory limits
- 09:47 [SL] Jordan joins the call
- ??:?? Incident resolved
`,
    },
    {
      title: 'It begins with the alert, in a table',
      text: `# Postmortem: Checkout outage

## ⟦Timeline⟧

| Time (UTC) | Source | Event |
| ---------- | ------ | ----- |
| 09:32 | PD | Alert for 5xx responses |
| 09:35 | SL | Alex joins |
| 09:47 | GH | Revert merged |
| 09:55 | PM | Error rate is back to normal |
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

| Time (UTC) | Source | Event |
| ---------- | ------ | ----- |
| ??:?? |  | Incident begins |
| 09:32 | PD | Alert for 5xx responses |
| 09:35 | SL | Alex joins |
| 09:47 | GH | Revert merged |
| 09:55 | PM | Error rate is back to normal |
`,
    },
    {
      title: 'From the first deployment to the baseline',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 14:23 Deployment reaches production
- 14:27 PagerDuty pages the on-call engineer
- 14:44 Rolled back
- 14:46 Error rate is back at its baseline
`,
    },
    {
      title: 'Three key times are a summary',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 14:27 Alert fires
- 14:31 Alex joins
- 14:38 Alex reads the diff
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    const { timeline, text } = postmortem;
    if (!timeline || timeline.events.length < fewest) return;
    const missing = missingIn(postmortem);
    if (missing.length === 0) return;
    const span = timeline.section?.heading.span ?? timeline.events[0]?.time.span ?? timeline.span;
    const words = missing.map((moment) => milestones[moment].when);
    yield {
      message: 'missing',
      data: { moments: listed(words) },
      span: headingOnly(span, text),
      fixes: missing.flatMap((moment) => [...adding(moment, timeline, text)]),
      facts: { missing },
    };
  },
};

function missingIn(postmortem: Postmortem): KeyMoment[] {
  const found = keyMoments(postmortem);
  const isEnd = (moment: KeyMoment) => moment === 'mitigated' || moment === 'resolved';
  // What ends an incident often is what mitigates it: one entry is enough for both.
  const hasEnd = found.mitigated !== undefined || found.resolved !== undefined;
  return (Object.keys(milestones) as KeyMoment[]).filter(
    (moment) => found[moment] === undefined && moment !== 'mitigated' && !(isEnd(moment) && hasEnd),
  );
}

/** An entry with its time left open, at the place where it belongs. */
function* adding(moment: KeyMoment, { events, section }: Timeline, text: string): Generator<Fix> {
  // Elsewhere, only a line with a time is read as an entry.
  if (section?.kind !== 'timeline') return;
  const place = moment === 'start' ? events[0] : moment === 'detected' ? events[1] : events.at(-1);
  const line = place && entryLike(place, text, '??:??', milestones[moment].words);
  if (!place || line === undefined) return;
  const title = `Add the entry “${milestones[moment].words}”, with its time to be looked up`;
  yield { title, kind: 'suggestion', edits: [writing(line, place, moment === 'resolved', text)] };
}

function writing(line: string, place: TimelineEvent, below: boolean, text: string) {
  const eol = lineBreak(text);
  if (!below) return insertion(lineAt(text, place.span.start).start, `${line}${eol}`);
  const at = nextLineStart(text, place.span.end);
  return text[at - 1] === '\n' ? insertion(at, `${line}${eol}`) : insertion(at, `${eol}${line}`);
}

/** A remark such as “(all times UTC)” is about something else. */
function headingOnly({ start, end }: { start: number; end: number }, text: string) {
  const words = /^[^(]*[^(\s]/.exec(text.slice(start, end))?.[0];
  return { start, end: words === undefined ? end : start + words.length };
}
