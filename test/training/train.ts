import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  type LabelledPlace,
  type LabelledSentence,
  type SeenSentence,
  seenInDrafts,
  seenInReport,
} from './examples';
import { learn, thresholdFor } from './learn';

// `npm run train -- --reports FOLDER --labels FILE` learns anew what the sentences in test/fixtures/blame-*.jsonl show,
// and writes it to server/rules/judgement/learned/weights.json. Published reports show how people write when they
// blame nobody; their text belongs to others and so stays outside this repository: FOLDER holds them, and each line of
// FILE is a stretch of one, `{ "doc", "start", "end", "label" }`. Both options may be repeated, in pairs.

const { values } = parseArgs({
  options: {
    reports: { type: 'string', multiple: true, default: [] },
    labels: { type: 'string', multiple: true, default: [] },
  },
});

interface Line extends LabelledSentence {
  readonly half?: 'tuned' | 'aside';
}

const fixtures = 'test/fixtures';
const drafts = readdirSync(fixtures)
  .filter((file) => /^blame-.*\.jsonl$/.test(file))
  .flatMap((file) => [...seenInDrafts(linesOf<Line>(path.join(fixtures, file)).filter(isTaught))]);
const reports = values.reports.flatMap((folder, index) => reportsIn(folder, values.labels[index] ?? ''));

const threshold = thresholdFor(drafts, reports);
const { bias, cues } = learn([...drafts, ...reports.flat()]);
const sorted = Object.fromEntries([...cues].toSorted(([one], [other]) => (one < other ? -1 : 1)));
const weights = JSON.stringify({ bias, threshold, cues: sorted }, undefined, 2);
writeFileSync('server/rules/judgement/learned/weights.json', `${weights}\n`);
process.stdout.write(
  `${drafts.length} sentences of drafts, ${reports.flat().length} of ${reports.length} reports: ${cues.size} cues, threshold ${threshold}\n`,
);

/** What was put aside is there to measure by, and must not be learned. */
function isTaught({ half }: Line): boolean {
  return half !== 'aside';
}

/** The labelled sentences of each report. */
function reportsIn(folder: string, labels: string): SeenSentence[][] {
  const places = new Map<string, LabelledPlace[]>();
  for (const { doc, ...place } of linesOf<LabelledPlace & { doc: string }>(labels)) {
    places.set(doc, [...(places.get(doc) ?? []), place]);
  }
  return [...places].map(([doc, inDocument]) => [
    ...seenInReport(readFileSync(path.join(folder, doc), 'utf8'), inDocument),
  ]);
}

function linesOf<Shape>(file: string): Shape[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Shape);
}
