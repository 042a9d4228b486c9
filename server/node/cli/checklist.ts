import { type Checklist, type ChecklistEntry, checklistOf } from '../../features/checklist/checklist';
import { positionsOf } from '../../features/toLsp';
import type { Translate } from '../../l10n/translate';
import { allRules } from '../../rules/all';
import { inLanguage } from '../../rules/inLanguage';
import { run } from '../../rules/run';
import { today } from '../today';
import { CliDocuments, type DocumentsOptions } from './documents';
import { complain, type Exit, exit, print } from './terminal';

/** Prints what stands between a report and its last status. Exits with 1 when something does. */
export async function checklist(path: string, options: DocumentsOptions): Promise<Exit> {
  const documents = new CliDocuments(options);
  const { translate } = documents;
  for await (const { postmortem, settings } of documents.read([path])) {
    documents.complainOfSettings();
    if (postmortem.kind !== 'postmortem') {
      complain(translate('{quoted} is no postmortem, so it has no status to reach', { quoted: path }));
      return exit.failed;
    }
    const judgement = run(allRules, { postmortem, settings, today: today(), path });
    const findings = inLanguage(judgement.findings, translate);
    const list = checklistOf({ postmortem, findings, settings }, translate);
    await print(written(list, postmortem.text, translate));
    return list.open > 0 ? exit.found : exit.fine;
  }
  return exit.failed;
}

function written({ summary, groups, done }: Checklist, text: string, translate: Translate): string {
  const positions = positionsOf(text);
  const line =
    (mark: string) =>
    ({ label, detail, offset }: ChecklistEntry) => {
      const place = translate('line {line}', { line: positions.positionAt(offset).line + 1 });
      return `  ${mark} ${label} (${place})${detail && `\n      ${detail}`}`;
    };
  const parts = [
    ...groups.map(({ title, entries }) => [title, ...entries.map(line('[ ]'))]),
    ...(done.length > 0 ? [[translate('Done'), ...done.map(line('[x]'))]] : []),
  ];
  return `${[[summary], ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
