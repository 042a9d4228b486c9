// `npm start`: opens the sample workspace in VS Code with this extension, for a person to try.
// `npm start -- --check`: does the same unseen, and tells whether the extension finds what is wrong in it.
import { join } from 'node:path';
import { openWorkspace } from '../window/editorWindow';
import { repository } from './cache';
import { desktopVSCode } from './desktop';
import { start } from './processes';
import { ServedVSCode } from './servedVSCode';

const workspace = join(repository, 'test/sample');
const badPostmortem = 'bad-postmortem.md';

async function open(): Promise<void> {
  const file = join(workspace, badPostmortem);
  const desktop = desktopVSCode();
  if (desktop !== undefined) {
    const args = [`--extensionDevelopmentPath=${repository}`, workspace, file];
    const window = start(desktop, args, { stdio: 'inherit' });
    await new Promise((resolve) => window.once('exit', resolve));
    return;
  }
  const vscode = await ServedVSCode.start();
  console.log(
    `VS Code with the extension is at\n\n  ${vscode.address({ workspace, extension: repository, file })}\n`,
  );
  console.log('Press Ctrl+C to stop it.');
  await vscode.ended();
}

async function check(): Promise<void> {
  const window = await openWorkspace(workspace);
  try {
    await window.openFile(badPostmortem);
    const problems = await window.problems();
    const findings = problems.filter({
      has: window.page.locator('.marker-source', { hasText: 'postmortem' }),
    });
    await findings.first().waitFor();
    const inTheFile = window.page.locator(`.markers-panel [aria-label*="in file ${badPostmortem}"]`);
    console.log(`The extension is active. VS Code says: ${await inTheFile.getAttribute('aria-label')}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`No findings in ${badPostmortem}: ${reason}\nVS Code printed:\n${window.log.join('\n')}`);
  } finally {
    await window.close();
  }
}

(process.argv.includes('--check') ? check() : open()).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
