import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languages } from '../../l10n/languages';
import type { DiagramKind } from '../../protocol';
import { version } from '../version';
import { checklist } from './checklist';
import { diagram } from './diagram';
import { inspect } from './inspect';
import { lint } from './lint';
import { rules } from './rules';
import { complain, type Exit, exit, stopQuietlyWhenNobodyReads } from './terminal';

const diagramKinds: readonly DiagramKind[] = ['fishbone', 'five-whys', 'timeline'];

const program = new Command('postmortem')
  .description('Check incident postmortems, look into them, and draw them')
  .version(version())
  .exitOverride()
  .showHelpAfterError('(postmortem --help says more)')
  .addHelpText(
    'after',
    '\nExit status: 0 nothing found, 1 warnings or errors found, 2 something could not be done.',
  );

program
  .command('lint')
  .description('check postmortems and action-item files')
  .argument('<path...>', 'files, folders, patterns such as "docs/**/*.md", or - for standard input')
  .addOption(format('text', 'json'))
  .addOption(config())
  .addOption(language())
  .option('--quiet', 'leave out information and hints')
  .action((paths: string[], options) => finish(lint(paths, options)));

program
  .command('inspect')
  .description('print what is read from postmortems: sections, timeline, factors, whys, action items')
  .argument('<path...>', 'files, folders or patterns, or - for standard input')
  .addOption(format('text', 'json'))
  .addOption(config())
  .addOption(language())
  .action((paths: string[], options) => finish(inspect(paths, options)));

program
  .command('checklist')
  .description('list what stands between a postmortem and its last status')
  .argument('<path>', 'a file, or - for standard input')
  .addOption(config())
  .addOption(language())
  .action((path: string, options) => finish(checklist(path, options)));

program
  .command('diagram')
  .description('draw the fishbone of the contributing factors, the graph of the whys or the timeline')
  .argument('<path>', 'a file, or - for standard input')
  .addOption(new Option('--kind <kind>', 'which picture').choices(diagramKinds).default('fishbone'))
  .addOption(format('svg', 'mermaid', 'outline', 'html'))
  .option('--width <pixels>', 'how wide the picture may be', pixels, 1_200)
  .option('-o, --output <file>', 'write there instead of to standard output')
  .addOption(config())
  .addOption(language())
  .action((path: string, options) => finish(diagram(path, options)));

program
  .command('rules')
  .description('list the rules')
  .addOption(format('text', 'json'))
  .addOption(language())
  .action((options) => finish(rules(options)));

stopQuietlyWhenNobodyReads();
program.parseAsync().catch(fail);

function format(...choices: [string, ...string[]]): Option {
  return new Option('--format <format>', 'how to print').choices(choices).default(choices[0]);
}

function config(): Option {
  return new Option('--config <file>', 'settings to use instead of the nearest .postmortem.yaml, or "none"');
}

function language(): Option {
  return new Option('--language <language>', 'the language of what is said')
    .choices(['en', ...Object.keys(languages)])
    .default('en');
}

function pixels(written: string): number {
  const width = Number(written);
  if (!Number.isInteger(width) || width < 1 || width > 20_000)
    throw new InvalidArgumentError('It must be a whole number of pixels.');
  return width;
}

/** The status is set and not exited with, so that everything printed still arrives. */
async function finish(work: Promise<Exit>): Promise<void> {
  process.exitCode = await work;
}

/** Commander has said already what is wrong with the arguments; asking for help is nothing wrong. */
function fail(error: unknown): void {
  const isAboutArguments = error instanceof CommanderError;
  if (!isAboutArguments) complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = isAboutArguments && error.exitCode === 0 ? exit.fine : exit.failed;
}
