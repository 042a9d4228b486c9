import assert from 'node:assert/strict';
import { type MarkdownIt, type PageFacts, type Token, withPictures } from '../../client/markdown/pages';
import type { PagePicture } from '../../server/protocol';

interface Words extends Token {
  readonly words: string;
}

describe('A page of the Markdown preview', () => {
  const fishbone: PagePicture = { kind: 'fishbone', line: 4, svg: '<svg>fish</svg>' };
  const whys: PagePicture = { kind: 'five-whys', line: 8, svg: '<svg>whys</svg>' };
  const fish = '<figure class="postmortem-picture fishbone">\n<svg>fish</svg></figure>';
  const chain = '<figure class="postmortem-picture five-whys">\n<svg>whys</svg></figure>';
  const page = [
    block('Title', 0),
    block('Factors', 4),
    block('inner', 4, 1),
    block('List', 6),
    block('Whys', 8),
  ];

  it('has each picture above the section it is drawn from, whatever their order', () => {
    const expected = ['Title', fish, 'Factors', 'inner', 'List', chain, 'Whys', ''].join('\n');
    assert.equal(render(page, [fishbone, whys]), expected);
    assert.equal(render(page, [whys, fishbone]), expected);
  });

  it('has several pictures of one section above each other', () => {
    const both = [fishbone, { ...whys, line: 4 }];
    assert.equal(render(page.slice(0, 2), both), ['Title', fish, chain, 'Factors', ''].join('\n'));
  });

  it('leaves out a picture whose section has gone meanwhile', () => {
    assert.equal(render(page.slice(0, 1), [fishbone]), 'Title\n');
  });

  it('has none when it is of no document', () => {
    assert.equal(render(page.slice(0, 2), [fishbone], {}), 'Title\nFactors\n');
  });

  function render(
    tokens: readonly Words[],
    pictures: readonly PagePicture[],
    facts: PageFacts = { currentDocument: 'file:///a.md' },
  ): string {
    const markdown: MarkdownIt = {
      renderer: { render: (list) => list.map((token) => `${(token as Words).words}\n`).join('') },
    };
    return withPictures(markdown, () => pictures).renderer.render(tokens, {}, facts);
  }

  function block(words: string, line: number, level = 0): Words {
    return { words, map: [line, line + 1], level };
  }
});
