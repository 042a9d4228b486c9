import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from '../../server/model/parse';
import { heap, median, milliseconds, print, timed } from './measure';
import { reportOf } from './report';

const markdown = { language: 'markdown', declared: true } as const;

/** Reading whole documents, against what the syntax tree alone takes. */
export async function measureReading(): Promise<void> {
  const report = reportOf(13_000);
  const long = reportOf(1_000_000);
  const some = { warmUp: 20, rounds: 60 };
  const few = { warmUp: 1, rounds: 5 };

  const tree = median(await timed(() => plainParser.parse(report), some));
  const own = median(await timed(() => parse(report, markdown), some));
  const before = heap();
  const kept = parse(long, markdown);
  const held = heap() - before;
  const longTime = median(await timed(() => parse(long, markdown), few));
  print('Reading whole documents', [
    ['syntax tree only, with tables, 13 KB', milliseconds(tree)],
    ['everything, 13 KB', milliseconds(own), `× ${(own / tree).toFixed(2)}`],
    ['everything, 1 MB', milliseconds(longTime), `× ${(longTime / own).toFixed(0)}`],
    [`  which is ${kept.prose.length} blocks of prose, on the heap`, `${held.toFixed(0)} MB`],
  ]);
}

/** Node by node what the report says in Markdown, tables included, and nothing of what it means. */
const plainParser = unified()
  .use(remarkParse)
  .use(function () {
    const data = this.data() as Record<string, unknown>;
    data.micromarkExtensions = [gfmTable()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
  })
  .freeze();
