import assert from 'node:assert/strict';
import { parse } from '../server/model/parse';
import { applied } from '../server/rules/edits';
import { judgementsOf } from '../server/rules/judgement/judgements';
import { rewritesOf } from '../server/rules/judgement/rewrites';

/** The text after the first rewrite, in a section about causes; `undefined` when there are only questions. */
function rewritten(sentence: string): string | undefined {
  const text = `# Postmortem: Checkout outage\n\n## Root Cause\n\n${sentence}\n`;
  const [judged] = judgementsOf(parse(text, { language: 'markdown', declared: true }));
  assert.ok(judged, `nothing is reported in: ${sentence}`);
  const [first] = rewritesOf(text, judged);
  assert.ok(first);
  if (first.title.startsWith('Ask: ')) return undefined;
  return applied(text, first.edits).split('\n').at(-2);
}

describe('Rewrites of blame', () => {
  const pairs: readonly (readonly [before: string, after: string | undefined])[] = [
    ['Sarah deleted the production database.', 'The production database was deleted.'],
    ['Dave overwrote `values.yaml` at 14:02.', '`values.yaml` was overwritten at 14:02.'],
    ['Dave took down [checkout](https://example.org/c).', undefined],
    ['The reviewers had ignored two **red** checks.', 'Two **red** checks had been ignored.'],
    ['Ines mistakenly dropped `orders_2023`.', '`orders_2023` was dropped.'],
    [
      'Dave didn’t test his changes before the release.',
      'No step made sure that the changes were tested before the release.',
    ],
    ['Because Aoife forgot to renew it in May.', 'Because no step made sure that it was renewed in May.'],
    ['The team should have caught this in review.', 'No step made sure that this was caught in review.'],
    ['The index was dropped by Oksana without a ticket.', 'The index was dropped without a ticket.'],
    ['Who approved this change?', 'What made it possible for this change to be approved?'],
    ['Rahul’s typo in the map took it offline.', 'A typo in the map took it offline.'],
    ['An error by the DBA broke it.', 'An error broke it.'],
    ['Mehmet overwrote the file because he was in a hurry.', undefined],
    ['Tyler dropped the ball on the renewal.', undefined],
    ['Nobody from the QA team cared about the date.', undefined],
    ['Dave needs to be more careful.', undefined],
  ];
  for (const [before, after] of pairs) {
    it(before, () => assert.equal(rewritten(before), after));
  }

  it('asks on where nothing can be said in other words, and is silent about what has been asked on', () => {
    const text = '# Postmortem: Checkout outage\n\n## Root Cause\n\nPlain human error.\n';
    const read = (document: string) =>
      judgementsOf(parse(document, { language: 'markdown', declared: true }));
    const [judged] = read(text);
    assert.ok(judged);
    for (const { edits } of rewritesOf(text, judged)) assert.deepEqual(read(applied(text, edits)), []);
  });
});
