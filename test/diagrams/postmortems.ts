import fc from 'fast-check';
import { noConventions } from '../../server/model/conventions';
import type {
  ContributingFactor,
  Postmortem,
  Timeline,
  TimelineEvent,
  WhyChain,
  WhyStep,
} from '../../server/model/postmortem';
import type { Located } from '../../server/model/span';

/** Postmortems made by hand, with only what a picture shows. */

export function postmortem(parts: Partial<Postmortem> = {}): Postmortem {
  return {
    text: '',
    stretches: [],
    conventions: noConventions,
    kind: 'postmortem',
    title: at('Postmortem: PI-2025-012 — Checkout Outage'),
    metadata: { authors: [], reviewers: [], fields: [], insertAt: 0 },
    sections: [],
    factors: [],
    rootCauses: [],
    whys: [],
    actionItems: [],
    prose: [],
    comments: [],
    problems: [],
    ...parts,
  };
}

export function at(value: string, start = 0): Located {
  return { value, span: { start, end: start + value.length } };
}

export function factor(
  category: string | undefined,
  description: string,
  causes: readonly ContributingFactor[] = [],
): ContributingFactor {
  const located = at(description);
  return { span: located.span, description: located, causes, ...(category && { category: at(category) }) };
}

export function why(
  question: string,
  answer: string,
  { evidence = [], next = [] }: { evidence?: readonly string[]; next?: readonly WhyStep[] } = {},
): WhyStep {
  return {
    span: { start: 0, end: 0 },
    question: at(question),
    answer: at(answer),
    evidence: evidence.map((one) => at(one)),
    next,
  };
}

export function chain(problem: string, steps: readonly WhyStep[], rootCause?: string): WhyChain {
  const span = { start: 0, end: 0 };
  return { span, problem: at(problem), steps, ...(rootCause && { rootCause: at(rootCause) }) };
}

/** An entry so many minutes after the beginning of 1970. */
export function event(minutes: number, words: string, source?: string): TimelineEvent {
  const instant = minutes * 60_000;
  const written = new Date(instant).toISOString().slice(11, 16);
  const time = {
    value: { written, precision: 'exact', instant, dated: false } as const,
    span: at(written).span,
  };
  return {
    span: { start: 0, end: words.length },
    time,
    description: at(words),
    ...(source && { source: at(source) }),
  };
}

export function timeline(events: readonly TimelineEvent[]): Timeline {
  return { span: { start: 0, end: 0 }, sources: [], events };
}

/** A postmortem of a kind that people write, with all pictures in it. */
export const checkout = postmortem({
  factors: [
    factor('PROCESS', 'No step of the pipeline validated the Ingress configuration.'),
    factor('PROCESS', 'Changes could skip the staging environment.', [
      factor(undefined, 'No gate asked for it'),
    ]),
    factor('TECHNOLOGY', 'The error rate was evaluated every 6 minutes.'),
    factor(undefined, 'The change went out during peak traffic.'),
  ],
  whys: [
    chain(
      'Checkout answered 503 for 30 minutes.',
      [
        why('Why did checkout answer 503?', 'The controller rejected every request.', {
          evidence: ['controller log, 14:15:03'],
          next: [
            why('Why did the rule reach production?', 'Nothing parsed it before.'),
            why('Why could it skip staging?', 'A merged change went everywhere at once.'),
          ],
        }),
      ],
      'Missing deployment safety mechanisms',
    ),
  ],
  timeline: timeline([
    event(842, 'PR #892 merged', 'GH'),
    event(855, 'Error rate rises', 'PM'),
    event(861, 'Alert fires', 'PM'),
    event(920, 'Rollback started', 'GH'),
    event(925, 'All traffic back to normal', 'PM'),
  ]),
});

/** From three letters to two hundred: plain words, other scripts, emoji, words without a space, hostile markup. */
const labels = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 24 }).map((words) => words.slice(0, 200)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 3, maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 3, maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'W'.repeat(500),
      'לא הייתה בדיקה של התצורה לפני הפריסה לסביבת הייצור',
      '設定の検証手順がなかったため無効な正規表現が本番環境に到達した',
      '👨‍👩‍👧‍👦'.repeat(40),
      '</text><script>alert("1")</script>',
    ),
  },
);

const categories = fc.option(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        'PEOPLE',
        'PROCESS',
        'TECHNOLOGY',
        'ENVIRONMENT',
        'DOCUMENTATION',
        'MANAGEMENT',
      ),
    },
    { weight: 1, arbitrary: labels },
  ),
  { nil: undefined, freq: 8 },
);

const factorsUnder = (depth: number): fc.Arbitrary<readonly ContributingFactor[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(
        fc.tuple(labels, factorsUnder(depth - 1)).map(([words, under]) => factor(undefined, words, under)),
        { maxLength: 2 },
      );

const factors = fc
  .tuple(categories, labels, factorsUnder(5))
  .map(([category, description, under]) => factor(category, description, under));

const whysUnder = (depth: number): fc.Arbitrary<readonly WhyStep[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            question: labels,
            answer: labels,
            evidence: fc.array(labels, { maxLength: 2 }),
            next: whysUnder(depth - 1),
          })
          .map(({ question, answer, ...more }) => why(question, answer, more)),
        { maxLength: 2 },
      );

const chains = fc
  .tuple(labels, whysUnder(5), fc.option(labels, { nil: undefined }))
  .map(([problem, steps, rootCause]) => chain(problem, steps, rootCause));

const entries = fc.record({
  minutesLater: fc.integer({ min: -20, max: 3_000 }),
  source: fc.option(fc.oneof({ weight: 4, arbitrary: fc.constantFrom('PD', 'SL', 'PM', 'GH') }, labels), {
    nil: undefined,
    freq: 5,
  }),
  words: fc.oneof({ weight: 3, arbitrary: labels }, fc.constantFrom('Alert fires', 'Traffic restored')),
});

const timelines = fc.array(entries, { minLength: 1, maxLength: 60 }).map((list) => {
  let minutes = 29_000_000;
  return timeline(
    list.map(({ minutesLater, source, words }) => {
      minutes += minutesLater;
      return event(minutes, words, source);
    }),
  );
});

export const postmortems = fc
  .record({
    factors: fc.array(factors, { minLength: 2, maxLength: 60 }),
    whys: fc.array(chains, { minLength: 1, maxLength: 3 }),
    timeline: timelines,
  })
  .map(postmortem);

export const widths = fc.integer({ min: 280, max: 2000 });
