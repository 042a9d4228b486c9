import type { Postmortem, ProseBlock } from '../../model/postmortem';
import { remembered } from '../../model/remembered';
import type { Span } from '../../model/span';
import type { Rule } from '../rule';

/** Said in place of an answer. */
const nothing =
  /^(?:(?:well|honestly|um+|erm?)[\s,.…]+)?(?:(?:absolutely|literally|pretty much|almost|basically)\s+)?(?:nothing(?:\s+(?:really|much|at all|whatsoever|to (?:report|mention|see here)|went well|worked|good|special))*|not (?:much|a lot|a thing|anything)(?:\s+really)?|n\/?a|none|nope|no|tb[acd]|\?+|-+)[\s.!…🤷🙃😅]*$/iu;
/** Credit that is meant the other way round. */
const irony =
  /^(?:(?:well|ha)[\s,.…]+)?(?:at least\s+(?:it\b|we\b|nobody\b|no[ -]one\b|the\b|this\b)|it (?:could|might) have been worse|(?:nobody|no[ -]one) (?:died|was (?:fired|hurt|killed)|got (?:fired|hurt)|noticed|cried|quit)|we (?:finally|eventually|accidentally|somehow) (?:noticed|fixed|found|figured)|someone (?:finally|eventually)|(?:it|the (?:incident|outage)) (?:is|was|has been) (?:finally )?over\b|we(?: still)? have (?:still )?(?:jobs|a job)|we (?:all )?survived)|¯\\_|[🤷🙃]|\((?:sarcasm|irony|not)\)|\/s$|\bha ?ha\b|\blol\b/iu;

export const hollowCredit: Rule<'nothing' | 'irony'> = {
  id: 'structure/hollow-credit',
  title: 'Give credit where something went well',
  why: 'People repeat what is recognized. In nearly every incident somebody called the right person, looked in the right place or chose the careful way back; and a joke in this place reads, for those who worked that night, as if they had not.',
  source:
    'Site Reliability Engineering (Google), example postmortem, keeps “What went well” beside “What went wrong”; safety research calls it learning from what works (Erik Hollnagel, Safety-II).',
  severity: 'information',
  reads: 'markdown',
  about: [],
  within: 'prose',
  messages: {
    nothing:
      'Something nearly always went well: who noticed it, who helped, what was quick, what did not break? One line of credit is enough.',
    irony:
      '“{words}” can be read as a joke about those who were there. Name one thing that was done well, and by whom.',
  },
  examples: [
    {
      title: 'Nothing, they say',
      text: `# Postmortem: Checkout outage

## What Went Well

⟦Nothing really.⟧
`,
    },
    {
      title: 'A joke',
      text: `# Postmortem: Checkout outage

## What Went Well

- ⟦At least it was not a Friday.⟧
- The revert took 2 minutes.
- ⟦We finally noticed 🙃⟧
`,
    },
    {
      title: 'Credit',
      text: `# Postmortem: Checkout outage

## What Went Well

- Casey found the cause within 9 minutes of being paged.
- Nothing was lost: the queue kept all orders.
- No customer data was affected.
`,
    },
    {
      title: 'The same words where they are no credit',
      text: `# Postmortem: Checkout outage

## What Went Wrong

- Nothing alerted.

## Where We Got Lucky

- At least it was not a Friday.
`,
      documented: false,
    },
    {
      title: 'Lists as they are found in reports',
      text: `# Incident report

## What went well

- At least one replica was kept up to date, so no data was lost
- On-call was paged within a minute
- N/A for communication: no customers were affected
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    for (const { span, words } of answers(postmortem)) {
      const message = hollow(words);
      if (message) yield { message, data: { words: words.replace(/\s+/g, ' ') }, span };
    }
  },
};

const hollow = remembered((words) => {
  if (nothing.test(words)) return 'nothing';
  return irony.test(words) ? 'irony' : undefined;
}, 2000);

function* answers({ prose, text }: Postmortem): Generator<{ span: Span; words: string }> {
  for (const block of prose) {
    if (!isAnswer(block)) continue;
    for (const { span } of block.sentences) yield { span, words: text.slice(span.start, span.end) };
  }
}

function isAnswer({ section, role }: ProseBlock): boolean {
  return section?.kind === 'went-well' && role !== 'heading';
}
