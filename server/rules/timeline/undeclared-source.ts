import { allOf } from '../../l10n/translate';
import { nearest } from '../nearest';
import type { Rule } from '../rule';
import { explaining } from './sourceLegend';

export const undeclaredSource: Rule<'undeclared' | 'undeclaredNearest' | 'noLegend'> = {
  id: 'timeline/undeclared-source',
  title: 'Explain every source tag in the legend',
  why: 'The source says how far an entry can be trusted: a log is exact, a recollection is not. A tag without an explanation says nothing to readers outside the team.',
  source: 'Good timeline entries are factual, specific, and include their source.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    undeclared:
      'The tag [{tag}] is not in the legend, which has {known}. Add it there, so that readers know where the entry is from.',
    undeclaredNearest:
      'The tag [{tag}] is not in the legend, which has {known}. Add it there, or perhaps [{nearest}] was meant.',
    noLegend:
      'Nothing says what [{tag}] stands for. One line with the sources tells readers how far an entry can be trusted.',
  },
  examples: [
    {
      title: 'A tag that the legend does not have, and one that is mistyped',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC. Sources: [PD] PagerDuty, [PM] Prometheus, [K8S] Kubernetes events.

- 09:14 ⟦[GH]⟧ PR #4521 merged
- 09:22 ⟦[K8SS]⟧ New pods start
- 09:32 [PD] Alert fires
`,
    },
    {
      title: 'A slip, corrected',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC. Sources: [SLACK] the incident channel, [PM] Prometheus.

- 09:22 ⟦[SLCK]⟧ New pods start
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

All times in UTC. Sources: [SLACK] the incident channel, [PM] Prometheus.

- 09:22 [SLACK] New pods start
`,
      documented: false,
    },
    {
      title: 'The legend is in the settings of the team',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC.

- 09:14 ⟦[GH]⟧ PR #4521 merged
- 09:32 [PD] Alert fires
`,
      settings: { sourceTags: [{ name: 'PD', meaning: 'PagerDuty' }] },
      documented: false,
    },
    {
      title: 'Tags without a legend',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:14 ⟦[GH]⟧ PR #4521 merged
- 09:32 [PD] Alert fires
- 09:35 [PD] Alex acknowledges
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

Sources: [GH] GitHub, [PD] PagerDuty.

- 09:14 [GH] PR #4521 merged
- 09:32 [PD] Alert fires
- 09:35 [PD] Alex acknowledges
`,
    },
    {
      title: 'Sources in words, in a column of their own',
      text: `# Incident report

| Time (UTC) | Source | Event |
| ---------- | ------ | ----- |
| 09:14 | GitHub | Change merged |
| 09:32 | PagerDuty | Alert fires |
| 09:55 | chat | "All green again" |
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, text }, settings: { sourceTags } }) {
    const legend = timeline?.sources.map(({ tag }) => tag) ?? [];
    const known = [...new Set([...legend, ...sourceTags.map(({ name }) => name)])];
    const declared = new Set(known.map((tag) => tag.toUpperCase()));
    const undeclared = (timeline?.events ?? []).flatMap(({ source }) =>
      source && code.test(source.value) && !declared.has(source.value.toUpperCase()) ? [source] : [],
    );
    if (!timeline) return;
    if (known.length === 0) {
      const codes = undeclared.filter(({ value }) => shortCode.test(value));
      const [first] = codes;
      if (!first) return;
      const tags = [...new Set(codes.map(({ value }) => value))];
      const fixes = [...explaining(tags, timeline, sourceTags, text)];
      yield { message: 'noLegend', data: { tag: first.value }, span: first.span, severity: 'hint', fixes };
      return;
    }
    for (const { value, span } of undeclared) {
      const data = { tag: value, known: allOf(known) };
      const adding = [...explaining([value], timeline, sourceTags, text)];
      const meant = nearest(value, known);
      if (meant === undefined) {
        yield { message: 'undeclared', data, span, fixes: adding };
        continue;
      }
      const edits = [{ span, newText: text[span.start] === '[' ? `[${meant}]` : meant }];
      const writing = { title: `Write [${meant}]`, kind: 'suggestion', edits } as const;
      const fixes = [writing, ...adding];
      yield { message: 'undeclaredNearest', data: { ...data, nearest: meant }, span, fixes };
    }
  },
};

const code = /^[A-Z\d]{1,8}$/i;
/** `PD` needs a legend for readers from another team; `Prometheus` and `chat` are words. */
const shortCode = /^[A-Z][A-Z\d]{1,3}$/;
