import { listed, nearest } from '../nearest';
import type { Rule } from '../rule';

export const undeclaredSource: Rule<'undeclared' | 'undeclaredNearest'> = {
  id: 'timeline/undeclared-source',
  title: 'Explain every source tag in the legend',
  why: 'The source says how far an entry can be trusted: a log is exact, a recollection is not. A tag without an explanation says nothing to readers outside the team.',
  source: 'Good timeline entries are factual, specific, and include their source.',
  severity: 'information',
  reads: 'markdown',
  messages: {
    undeclared:
      'The tag [{tag}] is not in the legend, which has {known}. Add it there, so that readers know where the entry is from.',
    undeclaredNearest:
      'The tag [{tag}] is not in the legend, which has {known}. Add it there, or perhaps [{nearest}] was meant.',
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
      title: 'No legend, no finding',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:14 [GH] PR #4521 merged
- 09:32 [PD] Alert fires
`,
    },
  ],
  *check({ postmortem: { timeline, text }, settings: { sourceTags } }) {
    const legend = timeline?.sources.map(({ tag }) => tag) ?? [];
    const known = [...new Set([...legend, ...sourceTags.map(({ name }) => name)])];
    const declared = new Set(known.map((tag) => tag.toUpperCase()));
    if (declared.size === 0) return;
    for (const { source } of timeline?.events ?? []) {
      if (!source || declared.has(source.value.toUpperCase()) || !/^[A-Z\d]{1,8}$/i.test(source.value))
        continue;
      const meant = nearest(source.value, known);
      const data = { tag: source.value, known: listed(known, 'and') };
      if (meant === undefined) {
        yield { message: 'undeclared', data, span: source.span };
        continue;
      }
      const edits = [
        { span: source.span, newText: text.slice(source.span.start).startsWith('[') ? `[${meant}]` : meant },
      ];
      const fixes = [{ title: `Write [${meant}]`, kind: 'suggestion', edits } as const];
      yield { message: 'undeclaredNearest', data: { ...data, nearest: meant }, span: source.span, fixes };
    }
  },
};
