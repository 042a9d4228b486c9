import { aboutCast, castOf } from '../../model/cast';
import type { Postmortem, ProseBlock, Sentence } from '../../model/postmortem';
import { touches } from '../../model/span';
import { insertion } from '../edits';
import { isAskedOn } from '../judgement/askedOn';
import { endsAtPerson } from '../judgement/endsAtPerson';
import { judgementsOf } from '../judgement/judgements';
import type { Rule } from '../rule';

const next = 'What made that possible, and what would have stopped it, whoever did it?';

export const personAsRootCause: Rule<'person'> = {
  id: 'causes/person-as-root-cause',
  title: 'Let the root cause be something you can change',
  why: 'What one person did is a trigger, however neutrally it is told. If it is left as the root cause, the only thing to change is the person, and the next one in the same position finds the same trap.',
  source: 'Sidney Dekker, The Field Guide to Understanding ‘Human Error’; James Reason’s substitution test.',
  severity: 'warning',
  reads: 'markdown',
  about: ['rootCauses', ...aboutCast],
  messages: {
    person:
      'This root cause is what one person did. Ask what let it reach production, and make that the root cause.',
  },
  examples: [
    {
      title: 'A deed as the root cause',
      text: `# Postmortem: Checkout outage

## Root Cause

⟦An engineer reviewed the wiring plan on Tuesday.⟧
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

An engineer reviewed the wiring plan on Tuesday. What made that possible, and what would have stopped it, whoever did it?
`,
    },
    {
      title: 'What the system allowed',
      text: `# Postmortem: Checkout outage

## Root Cause

The pipeline accepts limits that nobody has validated.
`,
    },
    {
      title: 'Worded as a fault, it is reported as such and not twice',
      text: `# Postmortem: Checkout outage

## Root Cause

Sarah deleted the production database.
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    const cast = castOf(postmortem);
    const reproached = new Set(judgementsOf(postmortem).map(({ sentence }) => sentence.span.start));
    for (const { block, sentence } of firstSentencesOf(postmortem)) {
      if (isAskedOn(block, sentence) || reproached.has(sentence.span.start)) continue;
      if (!endsAtPerson(sentence.words, cast)) continue;
      const edits = [insertion(sentence.span.end, ` ${next}`)];
      yield {
        message: 'person',
        span: sentence.span,
        fixes: [{ title: `Ask: ${next}`, kind: 'suggestion', edits }],
      };
    }
  },
};

/** The first sentence of each root cause. Causes and prose stand in the order of the text, so both are walked once. */
function* firstSentencesOf({ rootCauses, prose }: Postmortem): Generator<{
  readonly block: ProseBlock;
  readonly sentence: Sentence;
}> {
  let next = 0;
  for (const { description } of rootCauses) {
    while ((prose[next]?.span.end ?? Number.POSITIVE_INFINITY) < description.span.start) next++;
    const block = prose[next];
    const sentence = block?.sentences.find(({ span }) => touches(span, description.span));
    if (block && sentence) yield { block, sentence };
  }
}
