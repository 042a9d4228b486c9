import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ParseMemory, parse } from '../../server/model/parse';
import { reports, scraps } from './reports';
import { assertSound, markdown, read, yaml } from './support';

describe('reading version after version', () => {
  /** Where, how much goes and what comes; places are shares of the text, so that they fit any. */
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(400)),
      added: fc.oneof(fc.constant(''), fc.constantFrom(...scraps), fc.string({ maxLength: 3 })),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('gives what reading anew would', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.constantFrom(...reports), edits, (report, changes) => {
        const memory: ParseMemory = {};
        let text = report;
        parse(text, markdown, memory);
        for (const { at, removed, added } of changes) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + added + text.slice(place + removed);
          assert.deepEqual(parse(text, markdown, memory), parse(text, markdown));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the sentences before the change', () => {
    const memory: ParseMemory = {};
    const before = parse('## Summary\n\nOne.\n\n## Impact\n\nTwo.\n', markdown, memory);
    const after = parse('## Summary\n\nOne.\n\n## Impact\n\nTwo more.\n', markdown, memory);
    assert.equal(after.prose[0]?.sentences, before.prose[0]?.sentences);
  });

  it('sees front matter that is closed only now, and a table whose head changes', () => {
    const memory: ParseMemory = {};
    parse('---\nseverity: SEV-1\n\n# Outage\n', markdown, memory);
    const text = '---\nseverity: SEV-1\n---\n\n# Outage\n';
    assert.deepEqual(parse(text, markdown, memory), read(text));

    const rows = Array.from({ length: 300 }, (_, index) => `| ${index} | do it | casey |`).join('\n');
    const table = (head: string) => `## Action items\n\n${head}\n|-|-|-|\n${rows}\n`;
    parse(table('| ID | Action | Owner |'), markdown, memory);
    const renamed = table('| ID | Action | Status |');
    assert.deepEqual(parse(renamed, markdown, memory), read(renamed));
  });
});

describe('reading anything', () => {
  const garbled = fc
    .array(
      fc.oneof(
        fc.constantFrom(...scraps),
        fc.constantFrom(...reports.flatMap(halves)),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''));

  it('never throws, and stays in the text', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(garbled, fc.constantFrom(markdown, yaml), (text, source) =>
        assertSound(read(text, source)),
      ),
      { numRuns: 150 },
    );
  });

  it('reads the same from Windows, line for line', () => {
    for (const report of reports) {
      const unix = read(report);
      const windows = read(report.replaceAll('\n', '\r\n'));
      assertSound(windows);
      assert.deepEqual(
        windows.sections.map(({ kind, heading }) => [kind, heading.value]),
        unix.sections.map(({ kind, heading }) => [kind, heading.value]),
      );
      assert.deepEqual(
        windows.timeline?.events.map(({ time, description }) => [time.value, description.value]),
        unix.timeline?.events.map(({ time, description }) => [time.value, description.value]),
      );
      assert.deepEqual(
        windows.actionItems.map(({ title, owner, deadline }) => [title.value, owner?.value, deadline?.value]),
        unix.actionItems.map(({ title, owner, deadline }) => [title.value, owner?.value, deadline?.value]),
      );
    }
  });

  it('counts in UTF-16 units after characters beyond the first plane', () => {
    for (const report of reports) {
      const shifted = read(`😀🎉\n\n${report}`);
      assertSound(shifted);
      assert.equal(shifted.actionItems.length, read(report).actionItems.length);
    }
  });

  it('says once what it could not read', () => {
    const problem = (text: string, source = markdown) => {
      const [first, ...others] = read(text, source).problems;
      assert.equal(others.length, 0);
      return first?.code;
    };
    assert.equal(problem('## Impact\n\n```\nnever closed\n'), 'unclosed-fence');
    assert.equal(problem('## Impact\n\n~~~\nclosed\n~~~\n'), undefined);
    assert.equal(problem('---\na: [b\nc: "\n---\n# A\n'), 'front-matter-syntax');
    assert.equal(problem('a: b: c\n  - d\n', yaml), 'yaml-syntax');
    assert.equal(problem('PK\u0003\u0004\0\0'), 'not-text');
    assert.equal(problem('a'.repeat(10_000_001)), 'too-large');
    const { sections, prose, text } = read(`# A\n\0`);
    assert.deepEqual([sections, prose, text.length], [[], [], 5]);
  });

  it('takes its comments from HTML and from YAML', () => {
    const found = read(
      '---\na: b # one\n---\n<!-- two -->\n\ntext <!-- three\nlines --> text\n\n`<!-- no -->`\n\n    <!-- no -->\n',
    );
    assert.deepEqual(
      found.comments.map(({ content }) => content),
      ['one', 'two', 'three\nlines', 'no'],
    );
    const file = read('# one\n- title: "a # b"\n  text: |\n    # no\n  owner: c # two\n', yaml);
    assert.deepEqual(
      file.comments.map(({ content }) => content),
      ['one', 'two'],
    );
  });

  const endless: Readonly<Record<string, (times: number) => string>> = {
    brackets: (times) => '['.repeat(times),
    'links in links': (times) => '[a]('.repeat(times),
    stars: (times) => '**a *a '.repeat(times),
    quotations: (times) => '> '.repeat(times),
    'lists in one line': (times) => '- a '.repeat(times),
    comments: (times) => '<!--'.repeat(times),
    'empty comments': (times) => '<!---->'.repeat(times),
    rows: (times) => `## Timeline\n\n|Time|b|\n|-|-|\n${'|14:02|2|\n'.repeat(times)}`,
    items: (times) => `## Action items\n\n${'- do it (Casey, 2025-03-01)\n'.repeat(times)}`,
    'nested factors': (times) => `## Contributing factors\n\n${'1. [PROCESS] a\n   - b\n'.repeat(times)}`,
    whys: (times) => `## Five whys\n\n${'Why so? Because\n\n'.repeat(times)}`,
    drawings: (times) =>
      `\`\`\`mermaid\ngraph TD\n${Array.from({ length: times }, (_, index) => `Q${index}["Why?"] --> Q${index + 1}\n`).join('')}`,
    underlines: (times) => 'a\n===\n'.repeat(times),
    'upper-case lines': (times) => 'IMPACT\n──────\n'.repeat(times),
    'bold labels': (times) => '**a**: b\n'.repeat(times),
    'fields in one line': (times) => '**a:** b '.repeat(times),
    handles: (times) => `## Action items\n\n- x ${'@a, '.repeat(times)}`,
    times: (times) => `## Timeline\n\n- ${'a 14:02 b '.repeat(times)}`,
    'quotation marks': (times) => '"a '.repeat(times),
    'YAML brackets': (times) => `---\na: ${'['.repeat(times)}\n---\n`,
  };
  for (const [name, text] of Object.entries(endless)) {
    it(`does not take ages for endless ${name}`, function () {
      this.timeout(20_000);
      read(text(200));
      const few = cpuTime(() => read(text(400)));
      const many = cpuTime(() => read(text(4000)));
      // Ten times as much text; a hundred times the work would be quadratic. The floor keeps noise out.
      assert.ok(many < Math.max(few, 25) * 30, `${few.toFixed()} ms became ${many.toFixed()} ms`);
    });
  }
});

function halves(text: string): string[] {
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

/** Milliseconds of this process's own time, which other programs on the machine do not change. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
