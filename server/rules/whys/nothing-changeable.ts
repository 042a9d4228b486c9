import type { Located } from '../../model/span';
import { withoutQuotations } from '../masked';
import type { Rule } from '../rule';
import { nextWhyFixes } from './nextWhy';
import { pathsOf } from './whyPaths';

/** What nobody in the organisation decides: chance, the crowd, the weather, somebody else’s outage. */
const outside = [
  /^\W*(?:it was |this was |just |simply |pure |plain )*(?:bad|ill|poor|sheer|terrible|unfortunate) (?:luck|timing|coincidence)\b/i,
  /^\W*(?:it was |this was |just |simply |pure |plain |an? )*(?:unfortunate )?(?:coincidence|fluke|freak event|act of god|murphy['’]s law)\b/i,
  /^\W*(?:we|they|the team) (?:was|were|got|had) (?:just |simply )?(?:un|bad )luck\w*\b/i,
  /^\W*(?:the |our |incoming |user )?(?:traffic|load|demand|usage|request volume|number of (?:requests|users|visitors))(?: on (?:the|that) \w+)? (?:was|were|is|got) (?:very |too |so |unusually |extremely |just )*(?:high|heavy|large|much|big|higher than (?:usual|normal|expected))\W*$/i,
  /^\W*(?:there was )?(?:(?:an? )?(?:unusually |very )?(?:high|heavy) |a (?:sudden )?(?:spike|peak|surge) (?:in|of) )(?:traffic|load|demand|usage)\W*$/i,
  /^\W*(?:it was )?(?:black friday|cyber monday|the weather|a (?:storm|thunderstorm|heat ?wave|power (?:cut|outage)))\W*$/i,
  /^\W*(?:the|our|their|a) (?:(?:cloud|hosting|dns|cdn|network|payment|email|internet|service|third[- ]party) )?(?:vendor|provider|supplier|isp|third party|upstream)(?:['’]s (?:\w+ ){1,3})? ?(?:was|were|had|went|experienced|suffered)\s+(?:an? |some )?(?:down|outages?|incidents?|issues?|problems?|unavailable|offline|failures?|bugs?)\W*$/i,
];

export const nothingChangeable: Rule<'outside'> = {
  id: 'whys/nothing-changeable',
  title: 'End a chain of whys at something you can change',
  why: 'Traffic, luck and other people’s outages come again, and no action item can be written against them. What the organisation decides is how much it can carry, what it depends on and how it notices.',
  source: 'Stop the 5 Whys when you reach something you can change: a process, a policy or a system design.',
  severity: 'information',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    outside:
      'Nobody here can change this. Ask once more: why could it hurt us, and which limit, fallback or alert of ours would have made it harmless?',
  },
  examples: [
    {
      title: 'The chain ends at the traffic',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: Each of them held twice as many carts as usual.

Q3: Why did they hold so many?
A3: ⟦The traffic was very high.⟧
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: Each of them held twice as many carts as usual.

Q3: Why did they hold so many?
A3: The traffic was very high.

Q4: Why was that possible?
A4: [What made it possible, likely or hard to see]
`,
    },
    {
      title: 'Luck, and a supplier',
      text: `# Postmortem: Checkout outage

## 5 Whys

1. Why did checkout fail?
   - The card processor did not answer.
2. Why did it not answer?
   - ⟦The payment provider had an outage.⟧

## Five Whys: detection

1. Why did nobody see it?
   - The alert was muted.
2. Why was it muted at that hour?
   - ⟦Just bad luck.⟧
`,
      documented: false,
    },
    {
      title: 'Bold questions with a line for each answer',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

**Why 1: Why did checkout fail?**
Because its pods ran out of memory.

**Why 2: Why did they run out of memory?**
⟦Because traffic was too high.⟧
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

**Why 1: Why did checkout fail?**
Because its pods ran out of memory.

**Why 2: Why did they run out of memory?**
Because traffic was too high.

**Why 3: Why was that possible?**
[What made it possible, likely or hard to see]
`,
      documented: false,
    },
    {
      title: 'Bold questions with their answers in one line',
      text: `# Checkout outage

## :mag_right: Five Why's

- Orders failed
- **Why?** The database ran out of connections
- **Why?** Every worker held two
- **Why?** ⟦High load⟧
`,
      documented: false,
    },
    {
      title: 'The same traffic, and what we decided about it',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: The traffic was very high.

Q3: Why could traffic take all the memory?
A3: The autoscaler counts CPU only, and nobody plans capacity for sales.
`,
    },
    {
      title: 'A root cause below the chain says what can be changed',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: The traffic was high.

Root Cause: the autoscaler counts CPU only.
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    const { whys, text } = postmortem;
    for (const chain of whys) {
      for (const { steps, own } of chain.rootCause ? [] : pathsOf(chain)) {
        const last = steps.at(-1);
        if (!last?.answer || !own.includes(last) || !isOutside(last.answer, text)) continue;
        yield { message: 'outside', span: last.answer.span, fixes: nextWhyFixes(last, postmortem) };
      }
      if (chain.rootCause && isOutside(chain.rootCause, text))
        yield { message: 'outside', span: chain.rootCause.span };
    }
  },
};

function isOutside({ span }: Located, text: string): boolean {
  const words = withoutQuotations(text, span)
    .replace(/^\s*because\s+/i, '')
    .trim();
  return words.length < 120 && outside.some((one) => one.test(words));
}
