import { type Checklist, type ChecklistEntry, checklistOf } from '../../features/checklist/checklist';
import { positionsOf } from '../../features/toLsp';
import { inEnglish } from '../../l10n/translate';
import { allRules } from '../../rules/all';
import { run } from '../../rules/run';
import { today } from '../today';
import { CliDocuments, type DocumentsOptions } from './documents';
import { complain, type Exit, exit, print } from './terminal';

/** Prints what stands between a report and its last status. Exits with 1 when something does. */
export async function checklist(path: string, { config }: DocumentsOptions): Promise<Exit> {
  const documents = new CliDocuments(config === undefined ? {} : { config });
  for await (const { postmortem, settings } of documents.read([path])) {
    documents.complainOfSettings();
    if (postmortem.kind !== 'postmortem') {
      complain(`${path} is no postmortem, so it has no status to reach`);
      return exit.failed;
    }
    const { findings } = run(allRules, { postmortem, settings, today: today(), path });
    const list = checklistOf({ postmortem, findings, settings }, inEnglish);
    await print(written(list, postmortem.text));
    return list.open > 0 ? exit.found : exit.fine;
  }
  return exit.failed;
}

function written({ summary, groups, done }: Checklist, text: string): string {
  const positions = positionsOf(text);
  const line = (mark: string) => (entry: ChecklistEntry) =>
    `  ${mark} ${entry.label} (line ${positions.positionAt(entry.offset).line + 1})${entry.detail && `\n      ${entry.detail}`}`;
  const parts = [
    ...groups.map(({ title, entries }) => [title, ...entries.map(line('[ ]'))]),
    ...(done.length > 0 ? [['Done', ...done.map(line('[x]'))]] : []),
  ];
  return `${[[summary], ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
