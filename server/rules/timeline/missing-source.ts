import type { Timeline, TimelineEvent } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { insertion } from '../edits';
import { lineAt } from '../lines';
import type { Fix, Rule } from '../rule';

/** Fewer entries with a source are no habit yet. */
const fewest = 3;
/** A longer list helps nobody to choose. */
const mostChoices = 6;

export const missingSource: Rule<'missing'> = {
  id: 'timeline/missing-source',
  title: 'Say of every entry where it is from',
  why: 'A log is exact, a recollection is not, and both are worth having. Where all but a few entries name their source, readers take the rest for facts from the same logs.',
  source: 'Good timeline entries are factual, specific, and include their source.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    missing:
      'The other entries say where they are from, this one does not. Add its source, or say that somebody remembers it so.',
  },
  examples: [
    {
      title: 'One entry of five',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC. Sources: [GH] GitHub, [PM] Prometheus, [HR] human recollection.

- 09:14 [GH] PR #4521 merged
- 09:22 [PM] New pods start
- ⟦09:37⟧ Alex suspects the memory limit
- 09:51 [GH] Revert merged
- 09:55 [PM] Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

All times in UTC. Sources: [GH] GitHub, [PM] Prometheus, [HR] human recollection.

- 09:14 [GH] PR #4521 merged
- 09:22 [PM] New pods start
- 09:37 [HR] Alex suspects the memory limit
- 09:51 [GH] Revert merged
- 09:55 [PM] Error rate is back to normal
`,
    },
    {
      title: 'A table with one empty cell',
      text: `# Incident report

| Time (UTC) | Source | Event |
| ---------- | ------ | ----- |
| 09:14 | GitHub | Change merged |
| 09:32 | PagerDuty | Alert fires |
| ⟦09:37⟧ |  | Alex suspects the memory limit |
| 09:55 | Grafana | Error rate is back to normal |
`,
      documented: false,
    },
    {
      title: 'A link is a source',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:14 [GH] PR #4521 merged
- 09:32 [PD] Alert fires
- 09:37 [The thread](https://chat.example.com/archives/p1) about memory limits begins
- 09:51 [GH] Revert merged
`,
    },
    {
      title: 'Names of people that are links',
      text: `# Incident report

## Timeline (all times UTC)

- 01:38: alerts fire
- 01:44: [Robin] restarts the server
- 01:52: [Morgan] joins
- 02:03: [Robin] purges the cache
- 02:06: [Morgan] confirms that all is well

[Robin]: https://example.com/robin
[Morgan]: https://example.com/morgan
`,
      documented: false,
    },
    {
      title: 'Where sources are the exception, nothing is asked for',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:14 PR #4521 merged
- 09:32 [PD] Alert fires
- 09:51 Revert merged
- 09:55 Error rate is back to normal
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, text }, settings: { sourceTags } }) {
    const events = timeline?.events ?? [];
    const agreed = sourceTags.map(({ name }) => name);
    const declared = new Set([...(timeline?.sources ?? []).map(({ tag }) => tag), ...agreed]);
    const sourced = events.filter(({ source }) => source && isSource(source, declared, text));
    if (!timeline || sourced.length < fewest || sourced.length * 3 < events.length * 2) return;
    const tags = choices(timeline, agreed);
    const areTagged = sourced.every(({ source }) => source && text[source.span.start] === '[');
    for (const event of events) {
      if (event.source || hasLink(event, text)) continue;
      const fixes = areTagged ? [...tagging(event, tags, text)] : [];
      yield { message: 'missing', span: event.time.span, fixes };
    }
  },
};

/** In brackets before an entry there may also be a name that leads somewhere. */
function isSource({ value, span }: Located, declared: ReadonlySet<string>, text: string): boolean {
  return text[span.start] !== '[' || declared.has(value) || /^[A-Z][A-Z\d]{1,3}$/.test(value);
}

/** The tags that are known, first that of recollections: what a log has usually has its tag already. */
function choices({ sources, events }: Timeline, agreed: readonly string[]): string[] {
  const used = events.flatMap(({ source }) => (source ? [source.value] : []));
  const recollected = sources.filter(({ meaning = '' }) => recollection.test(meaning));
  const tags = [...recollected.map(({ tag }) => tag), ...sources.map(({ tag }) => tag), ...agreed, ...used];
  return [...new Set(tags)].slice(0, mostChoices);
}

const recollection = /recollect|memor|remember|human|interview/i;

function hasLink({ span }: TimelineEvent, text: string): boolean {
  return /\]\(|https?:\/\//.test(text.slice(span.start, span.end));
}

function* tagging(
  { description, time }: TimelineEvent,
  tags: readonly string[],
  text: string,
): Generator<Fix> {
  const line = lineAt(text, time.span.start);
  if (/^\s*\|/.test(text.slice(line.start, line.end)) || description.span.start <= time.span.start) return;
  for (const tag of tags) {
    const edits = [insertion(description.span.start, `[${tag}] `)];
    yield { title: `Write [${tag}]`, kind: 'suggestion', edits };
  }
}
