import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagramsOf } from '../../server/diagrams/all';
import { mermaid } from '../../server/diagrams/mermaid';
import { outline } from '../../server/diagrams/outline';
import { printed } from '../../server/diagrams/printed';
import { svg } from '../../server/diagrams/svg';
import { textWidth } from '../../server/diagrams/textWidth';
import { styles, wrap } from '../../server/diagrams/typeset';
import type { Drawing } from '../../server/protocol';
import {
  chain,
  checkout,
  event,
  factor,
  postmortem,
  postmortems,
  timeline,
  why,
  widths,
} from './postmortems';

const hostile = [
  '</text><script>alert("1")</script>',
  `"double" 'single' & &amp; ]]> --> <!--`,
  'a["b"](c){d}|e| --> f; style n1 fill:#f00;',
  '%% no comment\nend',
  '1. no list, **no** _markup_ `code` #35; :::class',
  'bell \u0007, half \ud83d, no character \uffff',
  'مرحبا \u202e reversed',
  '👩‍🚒🔥'.repeat(30),
  'W'.repeat(500),
];
const hostilePictures = diagramsOf(
  postmortem({
    factors: hostile.map((words) => factor(words, words)),
    whys: [
      chain(
        hostile[0] ?? '',
        hostile.map((words) => why(words, words, { evidence: [words] })),
        hostile[1],
      ),
    ],
  }),
  { width: 900 },
);

describe('A drawing as SVG', () => {
  it('is well-formed whatever the labels are', () => {
    for (const drawing of hostilePictures) assertWellFormed(svg(drawing));
    fc.assert(
      fc.property(postmortems, widths, (one, width) => {
        for (const drawing of diagramsOf(one, { width })) assertWellFormed(svg(drawing));
      }),
      { numRuns: 8 },
    );
  });

  it('carries no markup of the document', () => {
    for (const drawing of hostilePictures) assert.doesNotMatch(svg(drawing), /<script|<!--|<img/);
  });

  it('is the same byte for byte', () => {
    const [one, other] = [diagramsOf(checkout, { width: 900 }), diagramsOf(checkout, { width: 900 })];
    assert.deepEqual(one.map(svg), other.map(svg));
  });

  it('says what it shows to those who do not see it', () => {
    const [fishbone] = diagramsOf(checkout, { width: 900 }).map(svg);
    assert.match(fishbone ?? '', /role="img" aria-labelledby="fishbone-title fishbone-description"/);
    assert.match(fishbone ?? '', /<title id="fishbone-title">Fishbone<\/title>/);
    assert.match(fishbone ?? '', /<desc id="fishbone-description">4 contributing factors/);
  });

  it('is dark where the reader’s system is', () => {
    assert.match(
      diagramsOf(checkout, { width: 900 }).map(svg).join(''),
      /@media \(prefers-color-scheme: dark\)/,
    );
  });

  it('shows what to write where there is nothing to draw', () => {
    for (const drawing of diagramsOf(postmortem(), { width: 900 })) {
      assertWellFormed(svg(drawing));
      assert.match(svg(drawing), /No (contributing factors|whys|timeline) yet/);
    }
  });
});

describe('A drawing in Mermaid', () => {
  it('is a fishbone by indentation, without the empty categories', () => {
    assert.equal(
      mermaid(picture('fishbone')),
      [
        'ishikawa-beta',
        '  Checkout Outage',
        '    PROCESS',
        '      No step of the pipeline validated the Ingress configuration.',
        '      Changes could skip the staging environment.',
        '        No gate asked for it',
        '    TECHNOLOGY',
        '      The error rate was evaluated every 6 minutes.',
        '    UNCATEGORISED',
        '      The change went out during peak traffic.',
        '',
      ].join('\n'),
    );
  });

  it('is a flowchart of the whys, in which all branches lead to the root cause', () => {
    const lines = mermaid(picture('five-whys')).split('\n');
    assert.equal(lines[0], 'flowchart TD');
    assert.ok(lines.includes('  n2("Why did checkout answer 503?"):::question'));
    assert.deepEqual(
      lines.filter((line) => / (-->|-\.-) /.test(line)).map((line) => line.trim()),
      ['n1 --> n2', 'n2 --> n3', 'n3 -.- n4', 'n3 --> n5', 'n5 --> n6', 'n6 --> n9'].concat([
        'n3 --> n7',
        'n7 --> n8',
        'n8 --> n9',
      ]),
    );
  });

  it('lets no label be read as syntax', () => {
    // What is left of a label after Mermaid's own escapes, such as `#34;`, is letters, digits and harmless signs.
    for (const drawing of hostilePictures) {
      for (const line of mermaid(drawing)
        .split('\n')
        .filter((line) => /^ {2}n\d+\W/.test(line) && line.includes('"'))) {
        const label = line.slice(line.indexOf('"') + 1, line.lastIndexOf('"')).replace(/#\d+;/g, '');
        assert.doesNotMatch(label, /[#;"`[\](){}<>|]|--|^\d+\.|^%%/);
      }
    }
    const [fishbone = ''] = hostilePictures.filter(({ kind }) => kind === 'fishbone').map(mermaid);
    assert.doesNotMatch(fishbone.replace(/#\d+;/g, ''), /[#;"`[\](){}<>|]|%%/);
    const factorsAndCategories = 2 * hostile.length;
    assert.equal(fishbone.trim().split('\n').length, 2 + factorsAndCategories);
  });

  it('shields the words that a line must not begin with', () => {
    const factors = ['ishikawa of the day', 'title: none', 'accTitle: none'].map((words) =>
      factor('PROCESS', words),
    );
    const [fishbone] = diagramsOf(postmortem({ factors }), { width: 900 });
    assert.ok(fishbone);
    assert.deepEqual(
      mermaid(fishbone)
        .split('\n')
        .slice(3, 6)
        .map((line) => line.trim()),
      ['#105;shikawa of the day', '#116;itle: none', '#97;ccTitle: none'],
    );
  });
});

describe('A drawing as an outline', () => {
  it('is the fishbone as a list', () => {
    assert.equal(
      outline(picture('fishbone')),
      `Fishbone: 4 contributing factors, the most in PROCESS (2)
Checkout Outage
  PEOPLE (none noted)
  PROCESS (2; most factors)
    No step of the pipeline validated the Ingress configuration.
    Changes could skip the staging environment.
      No gate asked for it
  TECHNOLOGY (1)
    The error rate was evaluated every 6 minutes.
  ENVIRONMENT (none noted)
  DOCUMENTATION (none noted)
  MANAGEMENT (none noted)
  UNCATEGORISED (1)
    The change went out during peak traffic.
`,
    );
  });

  it('is the whys as a list', () => {
    assert.equal(
      outline(picture('five-whys')),
      `5 Whys: 3 whys in 2 branches, down to a root cause
Problem: Checkout answered 503 for 30 minutes.
  1. Why did checkout answer 503?
    → The controller rejected every request.
      Evidence: controller log, 14:15:03
      2. Why did the rule reach production?
        → Nothing parsed it before.
      2. Why could it skip staging?
        → A merged change went everywhere at once.
  Root cause: Missing deployment safety mechanisms
`,
    );
  });
});

describe('A timeline in words', () => {
  it('is an outline by phases', () => {
    assert.equal(
      outline(picture('timeline')),
      `Timeline: 5 entries from 2 sources, undetected for 19 min, 1 long pause
Source GH (2 entries)
Source PM (3 entries)
Undetected (for 19 min)
  14:02 [GH] PR #892 merged
  14:15 [PM] Error rate rises
Detected (after 19 min)
  14:21 [PM] Alert fires
  59 min without an entry
  15:20 [GH] Rollback started
Recovered (after 1 h 23 min)
  15:25 [PM] All traffic back to normal
`,
    );
  });

  it('is a timeline in Mermaid, with a section for each phase', () => {
    assert.deepEqual(mermaid(picture('timeline')).split('\n').slice(0, 4), [
      'timeline',
      '  section Undetected',
      '    14#58;02 : PR #35;892 merged — GH',
      '    14#58;15 : Error rate rises — PM',
    ]);
  });

  it('is an entry of words alone in Mermaid where no source is given, and no syntax where a hostile one is', () => {
    const [, , plain] = diagramsOf(postmortem({ timeline: timeline([event(842, 'Merged')]) }), {
      width: 700,
    });
    assert.match(plain ? mermaid(plain) : '', /^ +14#58;02 : Merged$/m);
    const given = timeline([event(842, 'Merged', 'A: b\n  section C')]);
    const [, , hostile] = diagramsOf(postmortem({ timeline: given }), { width: 700 });
    assert.match(hostile ? mermaid(hostile) : '', /^ +14#58;02 : Merged — A#58; B SECTION C$/m);
  });
});

describe('All pictures on a page', () => {
  const page = printed('A <title> & "more"', diagramsOf(checkout, { width: 900 }));

  it('are there to be printed, with nothing to be loaded', () => {
    assert.equal(page.match(/<svg /g)?.length, 3);
    assert.match(page, /<h1>A &#60;title&#62; &#38; &#34;more&#34;<\/h1>/);
    assert.doesNotMatch(page, /(?:src|href)=|@import|url\(/);
  });

  it('bear no character that a page cannot have', () => {
    assert.match(printed('bell \u0007, half \ud83d.', []), /<h1>bell {2}, half {2}\.<\/h1>/);
  });
});

describe('Text', () => {
  it('is broken at spaces, and inside a word only where the word is too wide', () => {
    assert.deepEqual(wrap('one two three', styles.label, 60, 9), ['one two', 'three']);
    assert.deepEqual(wrap('a WWWWWWWWWW b', styles.label, 60, 9), ['a', 'WWWW', 'WWWW', 'WW b']);
  });

  it('shows where it is cut', () => {
    assert.deepEqual(wrap('one two three', styles.label, 60, 1), ['one tw…']);
  });

  it('keeps every letter while there are lines for it, and is never wider than a line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 40, max: 600 }),
        (words, width) => {
          const lines = wrap(words, styles.label, width, Number.POSITIVE_INFINITY);
          assert.equal(lines.join('').replace(/\s/g, ''), words.replace(/\s/g, ''));
          for (const line of lines) assert.ok(textWidth(line, styles.label) <= width, line);
        },
      ),
    );
  });

  it('keeps together what a reader takes for one letter', () => {
    const family = '👨‍👩‍👧‍👦';
    const wide = textWidth(family, styles.label) * 2.5;
    assert.deepEqual(wrap(family.repeat(4), styles.label, wide, 9), [family.repeat(2), family.repeat(2)]);
  });
});

function picture(kind: Drawing['kind']): Drawing {
  const drawing = diagramsOf(checkout, { width: 900 }).find((one) => one.kind === kind);
  assert.ok(drawing);
  return drawing;
}

/** Reads XML as strictly as a browser does an image: tags in pairs, quoted attributes, escapes, legal characters. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  let end = 0;
  for (const { 0: tag, 1: closing, 2: name = '', 3: selfClosing, index } of xml.matchAll(
    /<(\/?)([a-z]+)(?: [a-zA-Z-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*(\/?)>/g,
  )) {
    assertCharacterData(xml.slice(end, index));
    end = index + tag.length;
    if (closing) assert.equal(open.pop(), name);
    else if (!selfClosing) open.push(name);
  }
  assertCharacterData(xml.slice(end));
  assert.deepEqual(open, []);
}

function assertCharacterData(data: string): void {
  assert.doesNotMatch(data, /<|&(?!#\d+;)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these, so we look for them.
  assert.doesNotMatch(data, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
}
