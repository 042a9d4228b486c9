import assert from 'node:assert/strict';
import type { ContributingFactor, WhyStep } from '../../server/model/postmortem';
import { at, read } from './support';

function told({ category, description, causes }: ContributingFactor): string {
  const below = causes.length > 0 ? ` < ${causes.map(told).join(', ')}` : '';
  return `${category ? `[${category.value}] ` : ''}${description.value}${below}`;
}

describe('contributing factors', () => {
  const shapes: Readonly<Record<string, readonly string[]>> = {
    '1. [PROCESS] No gate\n   in the pipeline.\n\n2. No alert.': [
      '[PROCESS] No gate in the pipeline.',
      'No alert.',
    ],
    '- **Monitoring**: no alert': ['Monitoring: no alert'],
    '- No gate\n  - Nobody asked for one\n  - Time was short': [
      'No gate < Nobody asked for one, Time was short',
    ],
    '- **Process**\n  - No gate\n- Technology:\n  - No alert': ['[Process] No gate', '[Technology] No alert'],
    '### Process\n\n- No gate\n\n### Technology\n\n- No alert': [
      '[Process] No gate',
      '[Technology] No alert',
    ],
    '| Category | Factor |\n|-|-|\n| PROCESS | No gate |\n| | No alert |': ['[PROCESS] No gate', 'No alert'],
    '- [Traefik bug](https://example.com) is known': ['Traefik bug is known'],
    '> - quoted': [],
    'Three gaps had to line up.\n\nNo gate.\n\nNo alert.\nNobody knew.': [
      'No gate.',
      'No alert. Nobody knew.',
    ],
    'One paragraph tells a story.': [],
    '1. **No size check**\n   - The loader says OK\n2. **Blind spot in retries**\n   - Only errors are counted':
      ['No size check < The loader says OK', 'Blind spot in retries < Only errors are counted'],
    '- Split between:\n  - the file\n  - the shell\n- No schema': [
      'Split between: < the file, the shell',
      'No schema',
    ],
    '- **Detection gaps:**\n  - No alert': ['[Detection gaps] No alert'],
    '### 1. No gate in the pipeline\n\nIt took everything.\n\n- Evidence: the log\n\n### 2. The alert was slow\n\nText.':
      ['No gate in the pipeline', 'The alert was slow'],
    '### Detection gaps\n\n- No alert\n\n### Process\n\n- No gate': [
      '[Detection gaps] No alert',
      '[Process] No gate',
    ],
    '- [x] No gate\n- ❌ Slow alert\n- ⚠️ **No owner** for it': ['No gate', 'Slow alert', 'No owner for it'],
    'These contributed:\n\n- No gate\n\nThese did not contribute:\n\n- The weather': ['No gate'],
    '• No gate\n• Slow alert\n  on lag': ['No gate', 'Slow alert on lag'],
    '(a) No gate\n(b) Slow alert': ['No gate', 'Slow alert'],
    '### Delays\n\n**Wrong shell**: it read the other file.\n\n**Lesson**: name the file.': [
      '[Delays] Wrong shell: it read the other file.',
    ],
  };
  for (const [shape, expected] of Object.entries(shapes)) {
    it(`are read from ${JSON.stringify(shape)}`, () =>
      assert.deepEqual(read(`## Contributing Factors\n\n${shape}\n`).factors.map(told), expected));
  }

  it('follow a label in the root cause, and are not told twice', () => {
    const { factors, rootCauses } = read(
      '## Root cause\n\n**Primary:** the filter.\n\n**Contributing:**\n- No alert\n- No review\n',
    );
    assert.deepEqual(factors.map(told), ['No alert', 'No review']);
    assert.equal(
      rootCauses.some(({ description }) => description.value === 'No alert'),
      false,
    );
  });

  it('stand beside the cause in one list, and are told from it', () => {
    const factorsOf = (list: string) => read(`## Root cause\n\n${list}\n`).factors.map(told);
    assert.deepEqual(
      factorsOf('- **Trigger:** a deploy\n- **Contributing factors:**\n  - No gate\n  - Slow alert'),
      ['No gate', 'Slow alert'],
    );
    assert.deepEqual(
      factorsOf(
        '- **Root cause:** the deploy\n- **Contributing factor:** no gate\n- **Contributing factor:** slow alert',
      ),
      ['no gate', 'slow alert'],
    );
    assert.deepEqual(factorsOf('It was the deploy.\n\nContributing factors: no gate; a slow alert.'), [
      'no gate',
      'a slow alert.',
    ]);
  });

  it('may have a heading each', () => {
    const parts =
      '### 1. No hook\n\n- A detail\n\n### 2. No required check\n\nText.\n\n## Impact\n\n### 3. None\n';
    const postmortem = read(`## Root cause\n\nTwo contributing causes combined.\n\n${parts}`);
    const { factors } = postmortem;
    assert.deepEqual(factors.map(told), ['No hook', 'No required check']);
    assert.deepEqual(
      factors.map(({ description }) => at(postmortem, description)),
      ['No hook', 'No required check'],
    );
    assert.deepEqual(read(`## Root cause\n\nText.\n\n${parts}`).factors.length, 2);
    assert.deepEqual(read('## Root cause\n\nText.\n\n### Details\n\nA\n\n### Proof\n\nB\n').factors, []);
  });

  it('hold their tag with its brackets', () => {
    const postmortem = read('## Contributing factors\n\n1. [PROCESS] No gate\n');
    assert.equal(at(postmortem, postmortem.factors[0]?.category), '[PROCESS]');
    assert.equal(at(postmortem, postmortem.factors[0]?.description), 'No gate');
  });

  it('are the list that a sentence calls so, where no section does', () => {
    const text = '## Conclusion\n\nThis was caused by two factors:\n\n1. No gate\n2. No alert\n';
    assert.deepEqual(read(text).factors.map(told), ['No gate', 'No alert']);
    const inSummary = (sentence: string) =>
      read(`## Summary\n\n${sentence}\n\n* 1. No gate\n* 2. No alert\n`).factors.map(told);
    assert.deepEqual(inSummary('We found that these bugs were the root cause of it:'), [
      'No gate',
      'No alert',
    ]);
    assert.deepEqual(inSummary('It was slow due to the following:'), ['No gate', 'No alert']);
    assert.deepEqual(inSummary('The root cause is not known. We tried these:'), []);
    assert.deepEqual(read(`${text}\n## Contributing factors\n\n- Haste\n`).factors.map(told), ['Haste']);
  });
});

describe('causes with a name each', () => {
  const factorsOf = (text: string) => read(`## Root cause\n\n${text}`).factors.map(told);

  it('are factors under the root cause', () => {
    const list = '1. **No limit.** The cache grew.\n2. **No alert:** nobody saw it.\n';
    assert.deepEqual(factorsOf(list), ['No limit. The cache grew.', 'No alert: nobody saw it.']);
    assert.deepEqual(factorsOf(`It grew.\n\n${list}`).length, 2);
  });

  it('are none after words that announce something else, and none alone', () => {
    assert.deepEqual(factorsOf('with two checks:\n\n- **Spread:** 2 %\n- **Cap:** 3 %\n'), []);
    assert.deepEqual(factorsOf('- **No limit.** The cache grew.\n'), []);
    assert.deepEqual(factorsOf('- **No limit.** The cache grew.\n- then it fell\n'), []);
  });
});

describe('root causes', () => {
  const causesOf = (text: string) => read(text).rootCauses.map(({ description }) => description.value);

  it('are the text of their section, or what a line calls so', () => {
    assert.deepEqual(causesOf('## Root Cause\n\nA missing\nindex.\n'), ['A missing index.']);
    assert.deepEqual(causesOf('## Five whys\n\nQ1: Why?\nA1: So.\n\nRoot Cause: no\nvalidation.\n'), [
      'no validation.',
    ]);
    assert.deepEqual(causesOf('## Summary\n\nThe root cause analysis goes on.\n'), []);
  });
});

/** A chain as text: questions and answers, with branches in parentheses. */
function chain(steps: readonly WhyStep[]): string {
  const step = ({ question, answer, evidence, next }: WhyStep) =>
    [
      question?.value,
      answer && `> ${answer.value}`,
      evidence.length > 0 ? `(${evidence.map(({ value }) => value).join()})` : undefined,
      next.length > 1 ? `[${next.map((branch) => chain([branch])).join(' | ')}]` : chain(next),
    ]
      .filter(Boolean)
      .join(' ');
  return steps.map(step).join(' || ');
}

describe('whys', () => {
  const twoSteps = 'Why was it down? > The disk was full. Why was it full? > No rotation.';
  const shapes: Readonly<Record<string, string>> = {
    'Q1: Why was it down?\nA1: The disk was\n    full.\n\nQ2: Why was it full?\nA2: No rotation.': twoSteps,
    'Why was it down?\n\n→ The disk was full.\n\nWhy was it full?\n\n→ No rotation.': twoSteps,
    '1. **Why was it down?** The disk was full.\n2. **Why was it full?**\n   No rotation.': twoSteps,
    '1. **Why was it down?**\n\n   The disk was full.\n\n2. **Why was it full?**\n\n   No rotation.':
      twoSteps,
    '- Why was it down?\n  - The disk was full.\n    - Why was it full?\n      - No rotation.': twoSteps,
    '| Level | Question | Answer |\n|-|-|-|\n| 1 | Why was it down? | The disk was full. |\n| 2 | Why was it full? | No rotation. |':
      twoSteps,
    '```mermaid\ngraph TD\n  Q1["Why was it down?"] --> A1["Answer: The disk was full."]\n  A1 --> Q2["Why was it full?"]\n  Q2 --> A2["Answer: No rotation."]\n```':
      twoSteps,
    '**Why?** The disk was full.\n\n**Why?** No rotation.': 'Why? > The disk was full. Why? > No rotation.',
    'Why 1: The disk was full.\nWhy 2: No rotation.': '> The disk was full. > No rotation.',
    '1. The disk was full.\n2. No rotation.': '> The disk was full. > No rotation.',
    'Why was it down?\nAnswer: The disk was full.\nEvidence: df\n':
      'Why was it down? > The disk was full. (df)',
  };
  for (const [shape, expected] of Object.entries(shapes)) {
    it(`are read from ${JSON.stringify(shape)}`, () => {
      const { whys } = read(`## Five Whys\n\n${shape}\n`);
      assert.deepEqual(
        whys.map(({ steps }) => chain(steps)),
        [expected],
      );
    });
  }

  it('begin with a problem and end in a root cause', () => {
    const postmortem = read(
      '## 5 Whys\n\nProblem: It was down.\n\nQ1: Why?\nA1: Full disk.\n\nRoot Cause: no rotation.\n',
    );
    const [why] = postmortem.whys;
    assert.deepEqual([why?.problem?.value, why?.rootCause?.value], ['It was down.', 'no rotation.']);
    assert.equal(at(postmortem, why?.rootCause), 'no rotation.');
  });

  it('keep their problem and their root cause where those are bold labels', () => {
    const body =
      '**Problem:** It was down.\n\n1. Why was it down?\n   The disk was full.\n2. Why was it full?\n   No rotation.\n\n**Root Cause:** nobody owns it.\n';
    for (const head of ['## Root Cause Analysis (5 Whys)', '## Five whys', '**5 Whys:**']) {
      const { whys, sections, rootCauses } = read(`# Outage\n\n${head}\n\n${body}`);
      assert.equal(whys.length, 1);
      assert.deepEqual(
        [whys[0]?.problem?.value, whys[0]?.rootCause?.value],
        ['It was down.', 'nobody owns it.'],
      );
      assert.equal(sections.length, 2);
      assert.deepEqual(
        rootCauses.map(({ description }) => description.value),
        ['nobody owns it.'],
      );
    }
    const apart = read('## Five whys\n\n1. Why? So.\n2. Why? So.\n\n**Root Cause**\n\nNo gate.\n');
    assert.equal(apart.sections[1]?.kind, 'root-cause');
  });

  it('do not take the prompt of a template for the problem', () => {
    const { whys } = read('## Five whys\n\n*Ask why until you know.*\n\n1. Why? So.\n2. Why so? Thus.\n');
    assert.deepEqual([whys.length, whys[0]?.problem], [1, undefined]);
  });

  it('are no fields of the report', () => {
    assert.deepEqual(read('# Outage\n\nQ1: Why?\nA1: So.\nQ2: Why?\nA2: So.\n').metadata.fields, []);
  });

  it('branch where the list does', () => {
    const text = [
      '- It was down.',
      '',
      '  **Why was it down?**',
      '',
      '  - The disk was full.',
      '',
      '    **Why was it full?**',
      '',
      '    - No rotation.',
      '',
      '  - Nobody saw it.',
      '',
      '    **Why did nobody see it?**',
      '',
      '    - No alert.',
    ].join('\n');
    const [why] = read(`## Five whys\n\n${text}\n`).whys;
    assert.equal(why?.problem?.value, 'It was down.');
    assert.equal(
      chain(why?.steps ?? []),
      'Why was it down? > The disk was full. Why was it full? > No rotation. || > Nobody saw it. Why did nobody see it? > No alert.',
    );
  });

  it('are several chains when the count starts over', () => {
    const { whys } = read('## Five whys\n\nQ1: Why a?\nA1: b.\n\nQ1: Why c?\nA1: d.\n');
    assert.deepEqual(
      whys.map(({ steps }) => chain(steps)),
      ['Why a? > b.', 'Why c? > d.'],
    );
  });

  it('need two questions outside of their section', () => {
    assert.equal(read('## Root cause\n\nWhy did it fail? We do not know.\n').whys.length, 0);
    assert.equal(read('## Root cause\n\nQ1: Why?\nA1: b.\n\nQ2: Why?\nA2: c.\n').whys.length, 1);
  });

  it('leave other drawings alone', () => {
    assert.equal(read('## Design\n\n```mermaid\ngraph TD\n  A[Web] --> B[Database]\n```\n').whys.length, 0);
  });

  it('end in a circle without going round', () => {
    const circle = '```mermaid\ngraph TD\n  P[Down] --> Q1["Why a?"]\n  Q1 --> A1[b]\n  A1 --> Q1\n```';
    assert.equal(chain(read(`## Five whys\n\n${circle}\n`).whys[0]?.steps ?? []), 'Why a? > b');
  });
});

describe('a long analysis', () => {
  it('is one chain, however much its answers say', () => {
    const answer = 'Because nobody had thought of it, as the logs of that week show. '.repeat(20);
    const steps = [1, 2, 3, 4, 5].map((n) => `**Why ${n}:** Why did step ${n} fail?\n\n${answer}\n`);
    for (const above of ['### 5 Whys', '### Root Cause Analysis (5 Whys)', '### The five whys']) {
      const { whys } = read(`## Root Cause Analysis\n\n${above}\n\n${steps.join('\n')}\n## Impact\n\nx\n`);
      assert.equal(whys.length, 1, above);
      let [step] = whys[0]?.steps ?? [];
      let depth = 0;
      for (; step; [step] = step.next) depth++;
      assert.equal(depth, 5, above);
    }
  });
});

describe('whys with a heading each', () => {
  it('are one chain, until one begins again', () => {
    const text =
      '## Five whys\n\n### Why 1: Why was it down?\n**Answer:** It was full.\n\n### Why 2: Why was it full?\n- Nobody looked.\n\n### Why 1: Why was it slow?\nIt swapped.\n';
    const { whys, sections } = read(text);
    assert.deepEqual(
      whys.map(({ steps: [step] }) => [
        step?.question?.value,
        step?.answer?.value,
        step?.next[0]?.answer?.value,
      ]),
      [
        ['Why was it down?', 'It was full.', 'Nobody looked.'],
        ['Why was it slow?', 'It swapped.', undefined],
      ],
    );
    assert.deepEqual(
      sections.flatMap(({ kind = [] }) => kind),
      ['five-whys'],
    );
  });

  it('may be lines in bold that ask what a section may be called', () => {
    const { whys, rootCauses } = read(
      '## 5 Whys\n\n**Why did it fail?**\nIt was full.\n\n**Why was it full?**\nNobody looked.\n',
    );
    assert.equal(whys.length, 1);
    assert.equal(whys[0]?.steps[0]?.next[0]?.answer?.value, 'Nobody looked.');
    assert.deepEqual(rootCauses, []);
  });

  it('end some time', () => {
    const many = Array.from({ length: 300 }, (_, index) => `### Why ${index + 2}: Why?\nSo.\n`).join('\n');
    assert.equal(read(`## Five whys\n\n${many}`).whys.length, 3);
  });
});

describe('whys with a heading each in a root cause analysis', () => {
  it('are one chain', () => {
    const { whys } = read(
      '## Root cause analysis (5 whys)\n\n### Why did it fail?\n\nFull.\n\n### Why was it wrong?\n\nNobody looked.\n',
    );
    assert.deepEqual(
      whys.map(({ steps: [first] }) => [first?.answer?.value, first?.next[0]?.answer?.value]),
      [['Full.', 'Nobody looked.']],
    );
  });
});
