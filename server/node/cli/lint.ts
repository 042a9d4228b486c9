import { toDiagnostics } from '../../features/diagnostics';
import { positionsOf } from '../../features/toLsp';
import { jsonReporter } from '../../reporters/json';
import type { Reporter } from '../../reporters/reporter';
import { textReporter } from '../../reporters/text';
import { allRules } from '../../rules/all';
import { inLanguage } from '../../rules/inLanguage';
import type { Finding } from '../../rules/rule';
import { run } from '../../rules/run';
import { today } from '../today';
import { CliDocuments, type DocumentsOptions } from './documents';
import { complain, type Exit, exit, paintFor, print } from './terminal';

export interface LintOptions extends DocumentsOptions {
  readonly format: 'text' | 'json';
  /** Leaves out information and hints. */
  readonly quiet?: boolean;
}

/** Checks documents and the settings they are judged by. Exits with 1 when something is found that is at least a warning. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<Exit> {
  const documents = new CliDocuments(options);
  const { translate } = documents;
  const reporter: Reporter =
    options.format === 'json' ? jsonReporter() : textReporter(paintFor(process.stdout), translate);
  const day = today();
  let failed = false;
  let found = false;
  await print(reporter.begin());
  for await (const { path, postmortem, settings } of documents.read(paths)) {
    const { findings, failures } = run(allRules, { postmortem, settings, today: day, path });
    for (const { rule, message } of failures) complain(`the rule ${rule} failed on ${path}: ${message}`);
    failed ||= failures.length > 0;
    await report(path, postmortem.text, inLanguage(findings, translate));
  }
  for (const { path, text, findings } of documents.settings) await report(path, text, findings);
  await print(reporter.end());
  if (failed || documents.failed) return exit.failed;
  return found ? exit.found : exit.fine;

  async function report(path: string, text: string, findings: readonly Finding[]): Promise<void> {
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    found ||= loud.length > 0;
    const diagnostics = toDiagnostics(positionsOf(text), options.quiet ? loud : findings);
    await print(reporter.file({ path, diagnostics }));
  }
}
