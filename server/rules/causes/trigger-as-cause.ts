import type { Postmortem } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { insertion } from '../edits';
import { withoutQuotations } from '../masked';
import type { Rule } from '../rule';

/** A change, however it is called. */
const change = `(?:(?:pull request|merge request|hotfix|deploy(?:ment)?|roll-?out|release|upgrade|update|version bump|commit|merge|migration|config(?:uration)? (?:change|update)|change|patch|PR|MR)s?)`;
/** At the very beginning, with no more than a few words before it. */
const subject = new RegExp(
  String.raw`^\W*(?:(?:the|a|an|this|our|that)\s+)?(?:(?!not?\b|missing\b|lack\b|without\b|absen)[\w./#-]+\s+){0,3}?${change}\b`,
  'i',
);
const wasChanged =
  /\b(?:was|were|got|had been|has been)\s+(?:\w+ly\s+)?(?:changed|updated|upgraded|deployed|merged|rolled out|released|bumped|pushed|applied|reduced|lowered|raised|set|switched|enabled|disabled)\b/i;
/** What turns a trigger into a cause: something absent, allowed, not enforced, or a reason for it. */
const systemic =
  /\b(?:no|not|n['’]t|nor|never|without|missing|lack(?:s|ed|ing)?|absen(?:ce|t)|insufficient|inadequate|unable|allow(?:s|ed|ing)?|permit(?:s|ted)?|bypass(?:es|ed|ing)?|skip(?:s|ped)?|only|because|since|bug|race|assum(?:es|ed|ption|ptions)|design(?:ed)?|gap|process|policy|validat\w+|review\w*|test(?:s|ed|ing)?|gate|coupl\w+|incompatib\w+|depend\w+|default\w*|exhaust\w*|leak\w*|fail\w*|mismatch\w*|conflict\w*|which|that|due|caus\w+|trigger\w*|result\w*|led|introduc\w+|expos\w+)\b/i;

const next = 'What let it through, and which check or limit would have stopped it?';

export const triggerAsCause: Rule<'trigger'> = {
  id: 'causes/trigger-as-cause',
  title: 'Dig past the trigger',
  why: 'The deploy that broke things is visible and recent; the causes are hidden and old. A trigger is like the match that starts a fire. Reverting it ends this incident, and the next match finds everything as it was.',
  source: 'Confusing triggers with causes is among the common mistakes that postmortem courses list.',
  severity: 'information',
  reads: 'markdown',
  about: ['rootCauses', 'whys'],
  messages: {
    trigger:
      'This is what set the incident off. Name what let it through as the cause: which check, review or limit was not there?',
  },
  examples: [
    {
      title: 'A root cause that is only a change',
      text: `# Postmortem: Checkout outage

## Root Cause

⟦The memory limit was updated to 256Mi in PR #4521.⟧
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

The memory limit was updated to 256Mi in PR #4521. What let it through, and which check or limit would have stopped it?
`,
    },
    {
      title: 'The same as a label in the text',
      text: `# Postmortem: Checkout outage

**Root Cause:** ⟦A bad config change to the Ingress⟧
`,
      documented: false,
    },
    {
      title: 'The change, and what let it through',
      text: `# Postmortem: Checkout outage

## Root Cause

The memory limit was updated to 256Mi, and the pipeline has no validation of limits.
`,
    },
    {
      title: 'A missing safeguard that is named after a change',
      text: `# Postmortem: Checkout outage

**Root Cause:** Missing deployment safety mechanisms: no staging gate and no promotion workflow.
`,
    },
  ],
  *check({ postmortem }) {
    for (const { value, span } of causesOf(postmortem)) {
      const words = withoutQuotations(value, { start: 0, end: value.length });
      const isChange = (subject.test(words) && words.length < 120) || wasChanged.test(words);
      if (!isChange || systemic.test(words.replace(/\([^)]*\)/g, '')) || isAskedOn(words)) continue;
      const edits = [insertion(span.end, ` ${next}`)];
      yield { message: 'trigger', span, fixes: [{ title: `Ask: ${next}`, kind: 'suggestion', edits }] };
    }
  },
};

/** The writer goes on with a question. */
function isAskedOn(words: string): boolean {
  return words.trimEnd().endsWith('?');
}

function* causesOf({ rootCauses, whys }: Postmortem): Generator<Located> {
  const seen = new Set<number>();
  for (const cause of [
    ...rootCauses.map(({ description }) => description),
    ...whys.map((why) => why.rootCause),
  ]) {
    if (!cause || seen.has(cause.span.start)) continue;
    seen.add(cause.span.start);
    yield cause;
  }
}
