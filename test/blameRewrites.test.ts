import assert from 'node:assert/strict';
import { parse } from '../server/model/parse';
import { applied } from '../server/rules/edits';
import { judgementsOf } from '../server/rules/judgement/judgements';
import { rewritesOf } from '../server/rules/judgement/rewrites';

/** The text after the first rewrite, in a section about causes; `undefined` when there are only questions. */
function rewritten(sentence: string): string | undefined {
  const text = `# Postmortem: Checkout outage\n\n## Root Cause\n\n${sentence}\n`;
  const postmortem = parse(text, { language: 'markdown', declared: true });
  const [judged] = judgementsOf(postmortem);
  assert.ok(judged, `nothing is reported in: ${sentence}`);
  const [first] = rewritesOf(postmortem, judged);
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
    [
      'She did not read the email with the new rules.',
      'No step made sure that the email with the new rules was read.',
    ],
    ['Aoife did not call the vendor until 03:10.', undefined],
    [
      'Because Hilde let the pull request through in May.',
      'Because the pull request was let through in May.',
    ],
    [
      'Orders stood still from 06:40 to 07:15 because Tariq forgot to move the licence to the new host.',
      'Orders stood still from 06:40 to 07:15 because no step made sure that the licence was moved to the new host.',
    ],
    [
      'The mobile team skipped the tests to make the deadline.',
      'The tests were skipped to make the deadline.',
    ],
    ['Which of the operators silenced the horn?', 'What made it possible for the horn to be silenced?'],
    [
      'We failed to tell the hotels that it was down.',
      'No step made sure that the hotels were told that it was down.',
    ],
    [
      'Dave manually overwrote the wrong table without asking.',
      'The wrong table was manually overwritten without asking.',
    ],
    ['The plug was pulled by the new man from the agency.', undefined],
    ['Two clerks deleted the wrong record.', undefined],
    ['QA only tested on two phones.', undefined],
    ['Dave skipped the canary "to save time".', 'The canary was skipped "to save time".'],
    ['Their crew treats cable labels like horoscopes.', undefined],
    ['The intern raised experiment 5% in one go without asking.', undefined],
    [
      'In retrospect we should have plotted the scores.',
      'In retrospect no step made sure that the scores were plotted.',
    ],
    [
      'Because Tomás forgot to re-enable the feed.',
      'Because no step made sure that the feed was re-enabled.',
    ],
    ['Somebody’s typo in the proxy list took it offline.', 'A typo in the proxy list took it offline.'],
    ['The intern cancelled the wrong backup.', 'The wrong backup was cancelled.'],
    [
      'Dave misread the ticket and deleted the wrong index.',
      'The ticket was misread and the wrong index was deleted.',
    ],
    ['Dave opened port 8080 and left it open for weeks.', 'Port 8080 was opened and left open for weeks.'],
    [
      'Dave changed the limit from 0.5 to 0.05 without asking.',
      'The limit was changed from 0.5 to 0.05 without asking.',
    ],
    [
      'Against the advice of the vendor, Ines turned MFA off.',
      'Against the advice of the vendor, MFA was turned off.',
    ],
  ];
  for (const [before, after] of pairs) {
    it(before, () => assert.equal(rewritten(before), after));
  }

  it('asks on where nothing can be said in other words, and is silent about what has been asked on', () => {
    const text = '# Postmortem: Checkout outage\n\n## Root Cause\n\nPlain human error.\n';
    const postmortem = parse(text, { language: 'markdown', declared: true });
    const read = (document: string) =>
      judgementsOf(parse(document, { language: 'markdown', declared: true }));
    const [judged] = judgementsOf(postmortem);
    assert.ok(judged);
    for (const { edits } of rewritesOf(postmortem, judged)) assert.deepEqual(read(applied(text, edits)), []);
  });

  const sections = [
    ['## Root Cause', '', ''],
    ['## Contributing Factors', '1. ', ''],
    ['## Contributing Factors', '### The cache\n\n', ''],
    ['## Timeline', '- 09:40 ', ''],
    ['## Timeline', '| Time | Event |\n|---|---|\n| 09:40 | ', ' |'],
    ['## 5 Whys', 'Q1: Why?\nA1: ', ''],
    ['## Impact', '', ''],
    ['## Lessons Learned', '- ', ''],
    ['## Action Items', '- [ ] ', ''],
  ] as const;
  const blames = [
    'Human error by Dave, who is careless',
    'Dave dozed off at the console and let everybody down.',
    'The team recklessly ignored these warnings:',
  ];
  for (const [heading, before, after] of sections) {
    it(`asks on in place below ${heading}, behind ${JSON.stringify(before)}`, () => {
      let found = 0;
      for (const blame of blames) {
        const text = `# Postmortem: Checkout outage\n\n${heading}\n\n${before}${blame}${after}\n`;
        const postmortem = parse(text, { language: 'markdown', declared: true });
        for (const judged of judgementsOf(postmortem)) {
          found += 1;
          const asking = rewritesOf(postmortem, judged).filter(({ title }) => title.startsWith('Ask: '));
          assert.ok(asking.length > 0, `no question for: ${blame}`);
          for (const { title, edits } of asking) {
            const question = title.replace('Ask: ', '');
            const own = blame.endsWith(':')
              ? `${blame.slice(0, -1)} (${question.charAt(0).toLowerCase()}${question.slice(1)}):`
              : `${blame}${blame.endsWith('.') ? '' : '.'} ${question}`;
            assert.equal(applied(text, edits), text.replace(blame, own));
          }
        }
      }
      assert.ok(found > 0, 'nothing is reported here');
    });
  }
});
