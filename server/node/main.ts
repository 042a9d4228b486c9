import { Console } from 'node:console';
import { setImmediate } from 'node:timers/promises';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { diskFiles } from './files';
import { messageOutput } from './messageOutput';
import { today } from './today';
import { version } from './version';

const usage = `Usage: postmortem-language-server --stdio

The language server for incident postmortems. An editor starts it and talks to it.

  --stdio      talk over standard input and output
  --node-ipc   talk over the channel of the Node process that started it
  --version    print the version
  --help       print this
`;

const options = process.argv.slice(2);

if (options.includes('--version')) {
  process.stdout.write(`${version()}\n`);
} else if (options.includes('--help')) {
  process.stdout.write(usage);
} else if (options.some((option) => option === '--stdio' || option === '--node-ipc')) {
  serve();
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

/** The connection itself ends the process when the editor closes it or when the editor's process is gone. */
function serve(): void {
  startServer(connection(), {
    version: version(),
    rehearses: true,
    speaksEarly: true,
    files: diskFiles,
    today: () => today(),
    now: () => Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    async settled() {
      // The connection takes in one message each time round the event loop, and asks for the next one after
      // the message is handled: at the second time round, the message that came right behind has been seen.
      await setImmediate();
      await setImmediate();
    },
  });
}

function connection(): Connection {
  const { stdin, stdout, stderr } = process;
  if (!options.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // Standard output belongs to the editor: whatever a package has to say goes beside it.
  globalThis.console = new Console(stderr);
  return createConnection(ProposedFeatures.all, stdin, messageOutput(stdout));
}
