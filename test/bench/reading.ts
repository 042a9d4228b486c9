import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from '../../server/model/parse';
import { heap, median, milliseconds, print, timed } from './measure';
import { reportOf } from './report';

const once = { warmUp: 0, rounds: 1 };
const markdown = { language: 'markdown', declared: true } as const;

/** Reading whole documents, against what the syntax tree alone takes. What was read before is never read again here. */
export async function measureReading(): Promise<void> {
  const reports = Array.from({ length: 80 }, (_, seed) => reportOf(13_000, seed));
  const long = Array.from({ length: 6 }, (_, seed) => reportOf(1_000_000, 1000 + seed));
  const few = { warmUp: 1, rounds: 4 };

  // One after the other on each report, so that both meet the machine in the same mood.
  const trees: number[] = [];
  const owns: number[] = [];
  for (const report of reports) {
    trees.push(...(await timed(() => syntaxTree(report), once)));
    owns.push(...(await timed(() => everyPart(report), once)));
  }
  const tree = median(trees.slice(20));
  const own = median(owns.slice(20));
  const longTime = median(await timed((round) => everyPart(long[round] ?? ''), few));
  const before = heap();
  const kept = parse(long[5] ?? '', markdown);
  const held = heap() - before;
  print('Reading whole documents', [
    ['syntax tree only, with tables and front matter, 13 KB', milliseconds(tree)],
    ['everything, 13 KB', milliseconds(own), `× ${(own / tree).toFixed(2)}`],
    ['everything, 1 MB', milliseconds(longTime), `× ${(longTime / own).toFixed(0)}`],
    [`  which is ${kept.prose.length} blocks of prose, on the heap`, `${held.toFixed(0)} MB`],
  ]);
}

/** A part is put together when it is asked for. */
function everyPart(text: string): unknown {
  return Object.values(parse(text, markdown));
}

/** Node by node what the report says in Markdown, and nothing of what it means. */
function syntaxTree(text: string): unknown {
  return fromMarkdown(text, {
    extensions: [gfmTable(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
}
