import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarkdown, readTree } from '../../server/model/markdown';
import { reports, scraps } from './reports';

describe('reading Markdown portion by portion', () => {
  const lines = [
    'Plain words.\n',
    'Plain words, and\nmore of them\n',
    'Title\n---\n',
    '- one\n\n- two\n\n  more\n',
    '1. one\n\n   ```\n   code\n\n',
    '   ```\n\nafter\n',
    '    indented\n\n',
    '> quoted\n\n',
    '<div>\nhtml\n\nwords\n\n</div>\n\n',
    '<!-- a comment\n\nthat goes on\n-->\n',
    '```\ncode\n\nmore code\n',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    'white space at the end  \nof a line\t\n',
    'no-break space\n\u00a0\nafter it\n',
    '\uFEFF```\ncode\n\nmore\n',
    '   ```\ncode\n\nmore\n',
    'from the Macintosh\r```\rcode\n',
    '\n',
    '\n\n',
    ' \r\n',
  ];
  const garbled = fc
    .array(fc.oneof(fc.constantFrom(...lines, ...scraps), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));

  it('gives what reading it at once would, whatever was read before', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.oneof(garbled, fc.constantFrom(...reports)), fc.nat(), (text, cut) => {
        assert.deepEqual(readMarkdown(text), readTree(text));
        const shorter = text.slice(cut % (text.length + 1));
        assert.deepEqual(readMarkdown(shorter), readTree(shorter));
      }),
      { numRuns: 400 },
    );
  });
});
