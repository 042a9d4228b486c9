import type { ProseBlock, Sentence } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { matchesInProse } from '../prose';
import type { Rule } from '../rule';
import { writingMeasured } from '../timeline/measuredDurations';

const people =
  'users?|customers?|people|clients?|tenants?|requests?|orders?|transactions?|payments?|accounts?|subscribers?|visitors?|merchants?|sessions?|emails?|messages?|jobs?|builds?';
const units = 'seconds?|minutes?|hours?|days?|weeks?|months?';

const vague = {
  time: [
    new RegExp(
      String.raw`\b(?:about|around|roughly|approximately|almost|nearly|~)\s*(?:an?|half an|half a|one)\s+(?:${units})\b`,
      'gi',
    ),
    new RegExp(String.raw`\b(?:a few|a couple(?: of)?|several|some|many)\s+(?:${units})\b`, 'gi'),
    /\bfor (?:quite )?(?:a (?:while|bit|time|short time|long time)|some time|hours|days|ages)\b/gi,
  ],
  number: [
    new RegExp(
      String.raw`\b(?:some|many|a few|several|lots of|a lot of|plenty of|numerous|a handful of|a (?:large |small |significant |certain )?(?:number|amount|portion|fraction|share|percentage) of)\s+(?:of\s+)?(?:our\s+|the\s+|all\s+)?(?:[\w-]+\s+)?(?:${people})\b`,
      'gi',
    ),
  ],
  money: [/\b(?:some|a bit of|a lot of|lots of|much|a little) (?:money|revenue|income|sales)\b/gi],
} as const;

type Kind = keyof typeof vague;

export const vagueImpact: Rule<Kind> = {
  id: 'structure/vague-impact',
  title: 'Say how long, how many and how much',
  why: 'A number decides how much work prevention is worth, and whether next year’s incident was a smaller one. An estimate with its basis, such as “about 12,400 users, from typical traffic”, is a number too.',
  source: 'Site Reliability Workbook (Google), chapter Postmortem Culture, asks for quantified impact.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata', 'timeline', 'effects'],
  messages: {
    time: '“{words}” can mean anything. Take the times from logs or alerts, even if the minutes are an estimate.',
    number:
      '“{words}” can mean three or three thousand. Give a number, or an estimate and what it is based on.',
    money: '“{words}” gives no idea of the size. Give an amount or a range, or say that it was not measured.',
  },
  examples: [
    {
      title: 'A report that leaves the size open',
      text: `# Postmortem: Website Down

Duration: ⟦~1 hour⟧

## What happened

The website was down for ⟦about an hour⟧. We lost ⟦some money⟧.

## Impact

- ⟦Lots of users⟧ could not log in
`,
    },
    {
      title: 'A guess, where the timeline has the minutes',
      text: `# Postmortem: Website Down

Duration: ⟦about an hour⟧

## Timeline (all times UTC)

- 14:21 Configuration deployed
- 14:24 Alert fires
- 15:09 Error rate is back to normal
`,
      fixed: `# Postmortem: Website Down

Duration: 48 minutes

## Timeline (all times UTC)

- 14:21 Configuration deployed
- 14:24 Alert fires
- 15:09 Error rate is back to normal
`,
      documented: false,
    },
    {
      title: 'A summary tells what people did, too',
      text: `# Incident report

## Summary

After a few days we looked at the certificate again. Blocks then held only a few transactions.
⟦Some customers⟧ were unable to log in.
`,
      documented: false,
    },
    {
      title: 'Numbers, estimates with a basis, and prose outside the impact',
      text: `# Postmortem: Website Down

Duration: 48 minutes

## Impact

- About 12,400 users could not log in; many users (some 80 %) came back within an hour
- Estimated revenue impact: $34,000

## Lessons Learned

1. Some users retry for a few minutes before they call.
`,
    },
  ],
  *check({ postmortem }) {
    const duration = postmortem.metadata.duration;
    if (duration?.value.approximate) {
      const fixes = [...writingMeasured('duration', duration, postmortem)];
      yield { message: 'time', data: { words: duration.value.written }, span: duration.span, fixes };
    }
    const prose = postmortem.prose.filter(isAboutImpact);
    for (const kind of Object.keys(vague) as Kind[]) {
      for (const { span, words, sentence, block } of matchesInProse({ prose }, vague[kind])) {
        if (/\d/.test(postmortem.text.slice(sentence.span.start, sentence.span.end))) continue;
        if (block.section?.kind === 'summary' && isStory(kind, sentence, span)) continue;
        yield { message: kind, data: { words }, span };
      }
    }
  },
};

function isAboutImpact({ section, role }: ProseBlock): boolean {
  return role !== 'heading' && (section?.kind === 'impact' || section?.kind === 'summary');
}

const harm =
  /\b(?:affect|impact|unable|could(?:n['’]t| not)|can(?:not|['’]t)|fail|error|lost|los[es]|unavailable|outage|timed? ?out|reject|drop|down\b|complain|suffer|denied|broken|missing|duplicate)/i;
const narrated = /\b(?:after|before|since|until|within|every|in|past|last|next|over)\s*$/i;

/** A summary tells a story too: “after a few days we looked again” measures nothing, nor do “a few rows” that broke nobody. */
function isStory(kind: Kind, { words, span: whole }: Sentence, span: Span): boolean {
  if (kind === 'time') return narrated.test(words.slice(0, span.start - whole.start));
  return kind === 'number' && !harm.test(words);
}
