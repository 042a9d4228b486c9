import assert from 'node:assert/strict';
import { sentenceBounds } from '../../server/model/prose';
import { assertSound, read, yaml } from './support';

/** The words of every sentence, with runs of spaces closed. */
function wordsOf(text: string): string[] {
  const postmortem = read(text);
  assertSound(postmortem);
  return postmortem.prose.flatMap(({ sentences }) =>
    sentences.map(({ words }) => words.replace(/\s+/g, ' ').trim()),
  );
}

describe('prose', () => {
  it('keeps the words and blanks the markup', () => {
    assert.deepEqual(wordsOf('We **rolled** back, *then* waited.'), ['We rolled back, then waited.']);
    assert.deepEqual(wordsOf('See [the chart](https://example.com/a) here.'), ['See the chart here.']);
    assert.deepEqual(wordsOf('See [the chart][1] and [^2] here.'), ['See the chart and here.']);
    assert.deepEqual(wordsOf('It was <b>very</b> slow &amp; sad.'), ['It was very slow sad.']);
    assert.deepEqual(wordsOf('We ~~blamed~~ looked.'), ['We looked.']);
  });

  it('puts a noun where code or a bare link is one', () => {
    assert.deepEqual(wordsOf('The `nginx-ingress` pod restarted.'), ['The thing pod restarted.']);
    assert.deepEqual(wordsOf('Fixed in https://example.com/pull/12 today.'), ['Fixed in thing today.']);
    assert.deepEqual(wordsOf('Ran `ls` twice.'), ['Ran it twice.']);
  });

  it('leaves out what others said, unless it is a name', () => {
    assert.deepEqual(wordsOf('Casey wrote “who broke the build again” there.'), ['Casey wrote words there.']);
    assert.deepEqual(wordsOf('The "config" service stopped.'), ['The "config" service stopped.']);
    assert.deepEqual(wordsOf('> Dave broke it.\n\nWe fixed it.'), ['We fixed it.']);
  });

  it('leaves out code, comments, front matter, headings, definitions, templates and prompts', () => {
    const text = [
      '---',
      'title: Dave broke it',
      '---',
      '# Dave broke it',
      '',
      '<!-- Dave broke it -->',
      '',
      '```',
      'Dave broke it',
      '```',
      '',
      '    Dave broke it',
      '',
      '[dave]: https://example.com "Dave broke it"',
      '',
      '*Describe who broke it.*',
      '',
      '[Say who broke it.]',
      '',
      'It broke {{ when }} the disk was full.',
    ].join('\n');
    assert.deepEqual(wordsOf(text), ['It broke the disk was full.']);
  });

  it('stands in paragraphs, list items, cells and YAML, in the section around it', () => {
    const { prose } = read('## Impact\n\nOne.\n\n- Two.\n\n### More\n\n| A |\n|-|\n| Three. |\n');
    assert.deepEqual(
      prose.map(({ role, section }) => [role, section?.heading.value]),
      [
        ['paragraph', 'Impact'],
        ['list-item', 'Impact'],
        ['table-cell', 'Impact'],
      ],
    );
    const file = read('- title: Add an alert\n  owner: casey\n  description: Dave forgot it.\n', yaml);
    assert.deepEqual(
      file.prose.map(({ role, sentences }) => [role, sentences[0]?.words]),
      [
        ['yaml', 'Add an alert'],
        ['yaml', 'Dave forgot it.'],
      ],
    );
  });

  it('goes on over line breaks of either kind and beyond the first plane', () => {
    assert.deepEqual(wordsOf('We waited\r\nfor it. 🎉 Then\r\nit came.'), [
      'We waited for it.',
      '🎉 Then it came.',
    ]);
  });
});

describe('sentences', () => {
  const cut: readonly [text: string, ...sentences: string[]][] = [
    ['One. Two! Three? Four', 'One.', 'Two!', 'Three?', 'Four'],
    ['Some pods, e.g. the API, failed.', 'Some pods, e.g. the API, failed.'],
    ['We moved to v2.4.0. It took 10.5 minutes.', 'We moved to v2.4.0.', 'It took 10.5 minutes.'],
    ['At 3 p.m. the alert fired.', 'At 3 p.m. the alert fired.'],
    ['Mr. Smith and J. Doe approx. five times.', 'Mr. Smith and J. Doe approx. five times.'],
    ['It failed... then it worked.', 'It failed... then it worked.'],
    ['We saw "it is down." Then we ran.', 'We saw "it is down."', 'Then we ran.'],
    ['Reload nginx.conf and wait.', 'Reload nginx.conf and wait.'],
    ['It was slow, disks etc. We added one.', 'It was slow, disks etc.', 'We added one.'],
    [''],
  ];
  for (const [text, ...sentences] of cut) {
    it(`of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        [...sentenceBounds(text)].map(([from, to]) => text.slice(from, to)),
        sentences,
      ));
  }
});
