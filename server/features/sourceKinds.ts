/** What a source of timeline entries is, from the most to the least reliable. */
export interface SourceKind {
  readonly name: string;
  readonly why: string;
  /** What its tags and their meanings say. */
  readonly words: RegExp;
}

/** The order of the seeds: clocks of machines before records that people made, and memory last. */
export const sourceKinds: readonly SourceKind[] = [
  {
    name: 'Automated logs and metrics',
    why: 'Exact times, and no memory involved.',
    words:
      /\b(?:PM|K8|K8S|prom|prometheus|grafana|datadog|dd|cloudwatch|cw|kibana|elastic\w*|splunk|loki|new relic|sentry|kubernetes|logs?|metrics?|events?|monitoring|traces?|tracing|audit)\b/i,
  },
  {
    name: 'Chat transcripts',
    why: 'Written while it happened, with times.',
    words: /\b(?:SL|slack|teams|chat|transcripts?|mattermost|discord|irc|google chat|zoom)\b/i,
  },
  {
    name: 'Alerting records',
    why: 'When alerts fired, were acknowledged and resolved.',
    words:
      /\b(?:PD|pagerduty|opsgenie|og|victorops|alertmanager|am|alerts?|alerting|paging|statuspage|status page)\b/i,
  },
  {
    name: 'Deployment and CI logs',
    why: 'When changes were merged and deployed.',
    words:
      /\b(?:GH|GL|CI|CD|github|gitlab|git|pipelines?|jenkins|argo|argocd|deploy\w*|circleci|buildkite|spinnaker|flux)\b/i,
  },
  {
    name: 'Human recollection',
    why: 'It captures context that nothing else has, and it is the most biased: trust a log where the two disagree.',
    words: /\b(?:HR|human|recollection|interviews?|memory|recalled|verbal|personal)\b/i,
  },
];

/** The meaning decides where there is one: `[GH] call with the grid house` is not GitHub. */
export function sourceKindOf(tag: string, meaning: string | undefined): SourceKind | undefined {
  // Alerting and pipelines keep logs too, so the more particular kinds are asked first.
  const order = [4, 1, 2, 3, 0].flatMap((index) => sourceKinds[index] ?? []);
  const words = meaning || tag;
  return order.find((kind) => kind.words.test(words));
}
