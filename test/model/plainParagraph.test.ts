import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTree } from '../../server/model/markdown';
import { plainParagraph } from '../../server/model/plainParagraph';

describe('a paragraph read without a parser', () => {
  const words = ['word', 'Word', 'é', '1', '- ', '.', ':', '=', '#', '!', '~~', ' ', '  ', '\n', '\u00a0'];
  const markup = [
    '`',
    '``',
    '`a b`',
    '` x `',
    '*',
    '_',
    '[',
    ']',
    '](',
    ')',
    '[x]',
    '[^1]',
    '![i](u)',
    '`](u)`',
  ];
  const links = [
    '[link](https://x.example/a_b)',
    '[a b](u)',
    '[`a`](u)',
    '[a](u "t")',
    '[a](#b)',
    '[!](u)',
    'http://x',
  ];
  const paragraph = fc
    .array(fc.oneof(fc.constantFrom(...words, ...markup, ...links), fc.string({ maxLength: 2 })), {
      maxLength: 9,
    })
    .map((parts) => `A${parts.join('').replace(/\n\n+|\0/g, '')}`);

  it('says what the parser says', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(paragraph, (text) => {
        const plain = plainParagraph(text);
        if (plain) assert.deepEqual(plain, readTree(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows code and links', () => {
    const text = 'Run `ls -l` as [the runbook](https://x.example/a_b) says,\nand look.';
    const [paragraph] = plainParagraph(text) ?? [];
    assert.deepEqual(
      paragraph?.content.parts.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [
        ['code', '`ls -l`'],
        ['link', '[the runbook](https://x.example/a_b)'],
      ],
    );
  });
});
