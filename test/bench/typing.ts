import { type ParseMemory, parse } from '../../server/model/parse';
import type { Postmortem } from '../../server/model/postmortem';
import { allRules } from '../../server/rules/all';
import { run } from '../../server/rules/run';
import { RunMemory } from '../../server/rules/runMemory';
import { defaultSettings } from '../../server/settings';
import { heap, median, milliseconds, print, quantile, type Row, timed } from './measure';
import { actionItemsOf, reportOf } from './report';

/** One letter after the other into the middle of a document: what is read and judged anew. */
export async function measureTyping(): Promise<void> {
  print(
    'After each key: reading, judging (the slowest twentieth in brackets), heap that 100 keys leave behind',
    [
      await row('13 KB', reportOf(13_000), 'markdown'),
      await row('60 KB', reportOf(60_000), 'markdown'),
      await row('1 MB', reportOf(1_000_000), 'markdown'),
      await row('200 action items in YAML', actionItemsOf(200), 'yaml'),
    ],
  );
}

async function row(what: string, text: string, language: 'markdown' | 'yaml'): Promise<Row> {
  const memory: ParseMemory = {};
  const found = new RunMemory();
  const source = { language, declared: true };
  const place = text.indexOf('.', text.length / 2);
  const rounds = { warmUp: 20, rounds: 50 };
  let typed = '';
  let postmortem: Postmortem | undefined;
  const judging: number[] = [];
  const judge = () => {
    typed += 'a team saw it '.charAt(typed.length % 14);
    const version = text.slice(0, place) + typed + text.slice(place);
    postmortem = parse(version, source, memory);
    const start = performance.now();
    run(allRules, { postmortem, settings: defaultSettings, today: '2025-06-01' }, found);
    judging.push(performance.now() - start);
  };
  const both = await timed(judge, rounds);
  const judged = judging.slice(-both.length);
  const reading = both.map((time, index) => time - (judged[index] ?? 0));
  const before = heap();
  await timed(judge, { warmUp: 0, rounds: 100 });
  return [what, shown(reading), shown(judged), `${(heap() - before).toFixed(1)} MB`];
}

function shown(times: readonly number[]): string {
  return `${milliseconds(median(times))} (${milliseconds(quantile(times, 0.95))})`.padStart(24);
}
