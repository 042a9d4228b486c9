import type { Box, BoxRole, DiagramKind, Drawing } from '../protocol';
import { type BoxTree, boxTrees } from './boxTree';

/**
 * A drawing in Mermaid's language, to paste into a Markdown page that renders it: the fishbone as
 * `ishikawa-beta` (Mermaid 11.12.3 and later), the whys as a flowchart, the timeline as one.
 */
export function mermaid(drawing: Drawing): string {
  return writers[drawing.kind](drawing);
}

const writers: Readonly<Record<DiagramKind, (drawing: Drawing) => string>> = {
  fishbone: ishikawa,
  'five-whys': flowchart,
  timeline: timelineOf,
};

/** What is indented belongs under the line before; there is no other syntax, and so nothing to quote with. */
function ishikawa(drawing: Drawing): string {
  const branch = ({ box, children }: BoxTree, depth: number): string[] => [
    `${'  '.repeat(depth)}${escapedLine(box.label)}`,
    ...children.filter(({ box }) => !isEmptyCategory(box)).flatMap((child) => branch(child, depth + 1)),
  ];
  return ['ishikawa-beta', ...boxTrees(drawing).flatMap((tree) => branch(tree, 1)), ''].join('\n');
}

function isEmptyCategory({ role, count }: Box): boolean {
  return role === 'category' && count === undefined;
}

/**
 * A section for each phase; an entry is its time, a colon and its words. The language has no lanes, so the source of an
 * entry stands behind its words.
 */
function timelineOf(drawing: Drawing): string {
  const entry = ({ box: { label, notes } }: BoxTree) => {
    const [time = '', ...source] = notes;
    const words = escaped([label, ...source].join(' — '));
    return `    ${withoutColons(escapedLine(time))} : ${withoutColons(words)}`;
  };
  const entries = (trees: readonly BoxTree[]) => trees.filter(({ box }) => box.role === 'event').map(entry);
  const trees = boxTrees(drawing);
  return [
    'timeline',
    ...entries(trees),
    ...trees
      .filter(({ box }) => box.role === 'phase')
      .flatMap(({ box, children }) => [`  section ${escaped(box.label)}`, ...entries(children)]),
    '',
  ].join('\n');
}

function withoutColons(words: string): string {
  return words.replaceAll(':', '#58;');
}

/** Each box a node; what hangs under a box is an arrow from it, and all branches lead to the root cause. */
function flowchart(drawing: Drawing): string {
  const names = new Map(drawing.boxes.map(({ id }, index) => [id, `n${index + 1}`]));
  const name = ({ id }: Box) => names.get(id) ?? id;
  const nodes = drawing.boxes.map(
    (box) => `  ${name(box)}${(shapes[box.role] ?? rectangle)(quoted(box))}:::${box.role}`,
  );
  const arrows = boxTrees(drawing).flatMap((problem) => [...arrowsOf(problem)]);
  return [
    'flowchart TD',
    ...nodes,
    ...arrows.map(([from, arrow, to]) => `  ${name(from)} ${arrow} ${name(to)}`),
    ...classes.map((definition) => `  classDef ${definition}`),
    '',
  ].join('\n');
}

type Arrow = readonly [from: Box, arrow: '-->' | '-.-', to: Box];

function* arrowsOf(problem: BoxTree): Generator<Arrow> {
  const rootCause = problem.children.find(({ box }) => box.role === 'root-cause');
  function* below({ box, children }: BoxTree): Generator<Arrow> {
    const next = children.filter((child) => leading.has(child.box.role));
    for (const { box: to } of children) {
      if (to.role === 'evidence') yield [box, '-.-', to];
    }
    for (const child of next) {
      yield [box, '-->', child.box];
      yield* below(child);
    }
    if (next.length === 0 && rootCause) yield [box, '-->', rootCause.box];
  }
  yield* below(problem);
}

const leading: ReadonlySet<BoxRole> = new Set<BoxRole>(['question', 'answer', 'dead-end']);

type Shape = (text: string) => string;
const rectangle: Shape = (text) => `[${text}]`;
const rounded: Shape = (text) => `(${text})`;
/** Only the boxes of the whys are nodes of a flowchart. */
const shapes: Readonly<Partial<Record<BoxRole, Shape>>> = {
  question: rounded,
  'dead-end': (text) => `{{${text}}}`,
  evidence: (text) => `[/${text}/]`,
  'root-cause': (text) => `[[${text}]]`,
};

const classes = [
  'problem stroke:#b3261e,stroke-width:2px',
  'question fill:#e7f0fa,stroke:#0b5cad,color:#1f2328',
  'answer fill:#ffffff,stroke:#9aa4af,color:#1f2328',
  'evidence fill:#ffffff,stroke:#1a7f37,color:#1f2328,stroke-dasharray:3 3',
  'dead-end fill:#ffffff,stroke:#b3261e,color:#1f2328,stroke-width:3px',
  'root-cause fill:#fbf1d9,stroke:#9a6700,color:#1f2328,stroke-width:2px',
];

function quoted({ role, label, notes }: Box): string {
  return `"${escaped(role === 'dead-end' ? [label, ...notes].join(' — ') : label)}"`;
}

/**
 * Mermaid reads `#35;` as the character with that number. Everything goes that way that Mermaid, the Markdown
 * in its labels or the HTML it makes of them could take for more than a character.
 */
function escaped(label: string): string {
  return label.replace(
    /[#;&<>"'`*_~[\](){}|\\/@%$^=+]|-(?=-)|(?<=^\d+)\.|^-|:(?=\S)/gu,
    (character) => `#${character.charCodeAt(0)};`,
  );
}

/** A line that begins with one of Mermaid's own words would be one. */
function escapedLine(label: string): string {
  return escaped(label).replace(
    /^(?:ishikawa|acc|title)/i,
    (word) => `#${word.charCodeAt(0)};${word.slice(1)}`,
  );
}
