// `npm run test:extension`: runs the suite of test/extension inside VS Code.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repository } from './cache';
import { desktopVSCode } from './desktop';
import { copyOfSample } from './sample';

runTests({
  vscodeExecutablePath: desktopVSCode() ?? join(__dirname, 'launcher.js'),
  extensionDevelopmentPath: repository,
  extensionTestsPath: join(repository, 'out/test/extension/index.js'),
  launchArgs: [copyOfSample()],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
