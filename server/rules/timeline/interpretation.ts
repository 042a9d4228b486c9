import type { Span } from '../../model/span';
import { withoutQuotations } from '../masked';
import type { Fix, Rule } from '../rule';

/** A cause alone may be a fact of a log; a cause that is judged in the same breath is an interpretation. */
const judgedCause =
  /\b(?:because of|because|due to|caused by|thanks to|as a result of|owing to)\s+(?:a|an|the|his|her|their|our|this|that)?\s*(?:\w+\s+){0,2}?(?:bad|broken|faulty|wrong|poor|poorly|careless|sloppy|incorrect|botched|flawed|terrible|stupid)\b(?:\s+[\w-]+){0,2}/i;
const judgement =
  /\b(?:unfortunately|fortunately|luckily|obviously|carelessly|stupidly|sadly|surprisingly|needlessly|too late|far too|should(?:n['’]t| not)? have (?:been\s+)?\w+(?:ed|n|t|ught)|could have (?:been\s+)?\w+(?:ed|n|t|ught))\b/i;

export const interpretation: Rule<'cause' | 'judgement'> = {
  id: 'timeline/interpretation',
  title: 'Keep the timeline to what was observed',
  why: 'A timeline is the common ground of all later analysis. “Pod crashed” is a fact that everyone can check; “pod crashed because of the bad deploy” is a conclusion, and once it stands in the timeline nobody examines it any more.',
  source:
    'Do not editorialize in the timeline: it is a factual record, and analysis has sections of its own.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    cause:
      '“{words}” explains the event. Keep what was observed here, and move the explanation to the analysis.',
    judgement:
      '“{words}” judges the event from today. Keep what was observed here, and what was known at that minute.',
  },
  examples: [
    {
      title: 'A conclusion and a judgement',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:31 Pod crashed ⟦because of the bad deploy⟧
- 09:47 ⟦Unfortunately⟧ nobody was at the desk
- 09:55 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:31 Pod crashed
- 09:47 Unfortunately nobody was at the desk
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'A judgement that a sentence begins with, or that stands in it',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:31 ⟦Unfortunately⟧, the pods restarted
- 09:47 The team ⟦obviously⟧ restarted them again
- 09:50 The alert came ⟦too late⟧
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:31 The pods restarted
- 09:47 The team obviously restarted them again
- 09:50 The alert came too late
`,
      documented: false,
    },
    {
      title: 'Facts with their reason, and what somebody said at the time',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:31 Pod restarts due to the memory limit
- 09:43 Alex: "Unfortunately the restart did not help, this is because of the bad deploy"
- 09:55 Error rate is back to normal
`,
    },
  ],
  *check({ postmortem: { timeline, text } }) {
    for (const { description } of timeline?.events ?? []) {
      const words = withoutQuotations(text, description.span);
      for (const [message, pattern] of [
        ['cause', judgedCause],
        ['judgement', judgement],
      ] as const) {
        const match = pattern.exec(words);
        if (!match) continue;
        const start = description.span.start + match.index;
        const span = { start, end: start + match[0].length };
        const fixes = [...cutting(message, span, text)];
        yield { message, data: { words: match[0].replace(/\s+/g, ' ') }, span, fixes };
        break;
      }
    }
  },
};

const adverb =
  /^(?:un)?(?:fortunately|luckily|obviously|carelessly|stupidly|sadly|surprisingly|needlessly)$/i;

/** What can go without leaving a torn sentence: a cause at the end, and an adverb. */
function* cutting(message: 'cause' | 'judgement', { start, end }: Span, text: string): Generator<Fix> {
  const words = text.slice(start, end);
  const title = `Take out “${words.replace(/\s+/g, ' ')}”`;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = /^,?[ \t]*(\p{L}?)/u.exec(text.slice(end, end + 8));
  if (
    message === 'cause' &&
    /^[ \t]*[.)|]?[ \t]*(?:$|[|\r\n])/.test(text.slice(end, end + 8)) &&
    /\S $/.test(before)
  ) {
    yield { title, kind: 'suggestion', edits: [{ span: { start: start - 1, end }, newText: '' }] };
  } else if (message === 'judgement' && adverb.test(words) && after?.[1]) {
    const isFirst = /^\p{Lu}/u.test(words);
    const newText = isFirst ? after[1].toUpperCase() : after[1];
    yield { title, kind: 'suggestion', edits: [{ span: { start, end: end + after[0].length }, newText }] };
  }
}
