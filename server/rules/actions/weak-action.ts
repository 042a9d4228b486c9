import { aboutCast } from '../../model/cast';
import type { ActionItem, Postmortem } from '../../model/postmortem';
import { type Span, touches } from '../../model/span';
import type { Settings } from '../../settings';
import { judgedAs } from '../judgement/judgements';
import type { Rule } from '../rule';
import { vaguenessOf } from './vagueWording';

const measures = {
  care: /\b(?:be|being|act) (?:more |extra |very |super )?(?:careful|cautious|vigilant|attentive|diligent)\b|\bpay(?:ing)? (?:more |closer |better )?attention\b|\btake more care\b|\bdouble[- ]check\b|\bnot forget\b|\bremember to\b/i,
  training:
    /^\W*(?:(?:we|i)\s+(?:should|will|need to|must)\s+)?(?:train(?! (?:a|the) model)|re-?train|teach|educate|coach|give (?:a )?training|(?:more|better|additional|refresher) training|training (?:for|on|about)|hold a training|organi[sz]e (?:a )?training|workshop)\b/i,
  reminding:
    /\b(?:remind(?:ing|er)?s?\b (?!email|job|bot|cron|service)(?:\w+\s+){0,4}?(?:to|of|about|that)\b|re-?iterate\b|emphasi[sz]e (?:that|the importance|to)\b|raise awareness\b|communicate (?:to|that|the importance)\b|tell (?:\w+\s+){1,3}to\b|make (?:people|everyone|everybody|the team|engineers|developers) aware\b)/i,
} as const;

type Measure = keyof typeof measures;

/** Something that works while nobody thinks of it. */
const mechanism =
  /\b(?:add|automat\w+|block|enforc\w+|gates?|alert\w*|lint\w*|policy|check(?:list)? in|pipeline|script|bot|dashboard|validat\w+|test suite|rollback|canary|lock|permission|rbac|require[sd]?|template)\b/i;

export const weakAction: Rule<Measure> = {
  id: 'actions/weak-action',
  title: 'Change the system, not the attention of people',
  why: 'If a human has to remember to do something, nothing is fixed: attention is what was short on the day of the incident. A gate, a check or a constraint works at three in the morning too. Training is fine beside such a measure, and weak alone.',
  source:
    'The action hierarchy of the VA National Center for Patient Safety; the CCADB does not accept training alone as a mitigation.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems', ...aboutCast],
  messages: {
    care: '“{words}” is not a control: it will be forgotten on a busy day. Which check or gate would have stopped this without anybody’s care?',
    training:
      'Training alone wears off, and newcomers have missed it. Which check or default would help somebody who was not there?',
    reminding: 'A reminder is read once. Which check, template or gate would do the reminding every time?',
  },
  examples: [
    {
      title: 'Care, training and a reminder',
      text: `# Postmortem: Website Down

## Action items

- ⟦Double-check⟧ the region before deploying
- ⟦Train⟧ all developers in writing configuration
- The platform team will ⟦raise awareness⟧ of the limit
- Maybe add some monitoring
`,
    },
    {
      title: 'Care beside a gate: quieter, but still no control',
      text: `# Postmortem: Website Down

## Action items

- ⟦Double-check⟧ the Ingress before merging
- The platform team will raise awareness of the limit
- Reject an Ingress that NGINX cannot load in the pipeline
`,
      documented: false,
    },
    {
      title: 'Where an item admonishes somebody, the rule about that speaks for both',
      text: `# Postmortem: Website Down

## Action items

- Dave needs to be more careful
- Remind everybody to test before deploying
`,
      documented: false,
    },
    {
      title: 'An admonition, where a team has switched off the rule about those',
      text: `# Postmortem: Website Down

## Action items

- Dave needs to ⟦be more careful⟧
`,
      settings: { rules: { 'blame/who-question': 'off' } },
      documented: false,
    },
    {
      title: 'A mechanism, with or without training beside it',
      text: `# Postmortem: Website Down

## Action items

- Add a reminder job that opens a ticket 14 days before a certificate expires
- Train all developers on the validation step that the pipeline enforces
- [x] Remind everybody to test before deploying
`,
    },
  ],
  *check({ postmortem, settings }) {
    const { actionItems, text } = postmortem;
    const weakOnes = weakItems(postmortem);
    const isBacked = weakOnes.size > 0 && actionItems.some((item) => isStrong(item, text));
    for (const [item, { measure, span }] of weakOnes) {
      if (isAdmonition(item, postmortem, settings)) continue;
      const words = text.slice(span.start, span.end);
      const severity = measure === 'care' && !isBacked ? 'warning' : 'information';
      yield { message: measure, data: { words }, span, severity };
    }
  },
};

/**
 * The open items that ask for nothing but the attention of people. Training and reminders beside a stronger measure
 * are not among them: that is what the hierarchy recommends.
 */
export function weakItems({ actionItems, text }: Postmortem): ReadonlyMap<ActionItem, WeakMeasure> {
  const weakOnes = actionItems.flatMap((item) => {
    const weak = item.done ? undefined : weakMeasure(item, text);
    return weak ? [[item, weak] as const] : [];
  });
  const isBacked = weakOnes.length > 0 && actionItems.some((item) => isStrong(item, text));
  return new Map(weakOnes.filter(([, { measure }]) => !isBacked || measure === 'care'));
}

/** “Dave needs to be more careful” is told by the rule about blame what it would be told here. */
function isAdmonition({ span }: ActionItem, postmortem: Postmortem, { rules }: Settings): boolean {
  if (postmortem.kind === 'action-items' || rules['blame/who-question'] === 'off') return false;
  return judgedAs(postmortem, 'who-question').some(({ sentence }) => touches(span, sentence.span));
}

/** It asks for something that works by itself, and says what: “maybe add some monitoring” does not. */
function isStrong(item: ActionItem, text: string): boolean {
  const written = text.slice(item.title.span.start, item.title.span.end);
  return mechanism.test(wordsOf(item)) && !vaguenessOf(item, written);
}

/** What an item asks of people, when it asks nothing of the system. */
function weakMeasure(item: ActionItem, text: string): WeakMeasure | undefined {
  if (mechanism.test(wordsOf(item))) return undefined;
  const written = text.slice(item.title.span.start, item.title.span.end);
  for (const measure of Object.keys(measures) as Measure[]) {
    const match = measures[measure].exec(written);
    if (!match) continue;
    const start = item.title.span.start + match.index;
    const before = match[0].length - match[0].replace(/^\W+/, '').length;
    return { measure, span: { start: start + before, end: start + match[0].length } };
  }
  return undefined;
}

interface WeakMeasure {
  readonly measure: Measure;
  readonly span: Span;
}

function wordsOf({ title, description }: ActionItem): string {
  return `${title.value} ${description?.value ?? ''}`;
}
