#!/usr/bin/env node
// Stands in for desktop VS Code where that is not installed: takes the same arguments from @vscode/test-electron,
// runs the tests in the extension host of a served VS Code, and exits with their result.
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { printConsole } from './console';
import { ServedVSCode, type Session } from './servedVSCode';

const patience = Number(process.env.POSTMORTEM_HOST_TIMEOUT ?? 300);

function sessionFrom(args: readonly string[]): Session {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const workspace = args.find((arg) => !arg.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (workspace === undefined || extension === undefined || tests === undefined) {
    throw new Error(
      'Usage: launcher <folder> --extensionDevelopmentPath=<folder> --extensionTestsPath=<module>',
    );
  }
  return { workspace, extension, tests };
}

async function runTests(session: Session): Promise<number> {
  const vscode = await ServedVSCode.start();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  try {
    return await Promise.race([
      resultOf(page, vscode.address(session)),
      failure((fail) => page.once('crash', () => fail("VS Code's window crashed."))),
      failure((fail) => vscode.ended().then(() => fail("VS Code's server ended before the tests did."))),
      failure((fail) => setTimeout(fail, patience * 1000, `The tests did not finish within ${patience} s.`)),
    ]);
  } finally {
    await browser.close();
    await vscode.stop();
  }
}

/** VS Code calls these two functions of its page: for what the extension host prints, and when the tests have run. */
async function resultOf(page: Page, address: string): Promise<number> {
  await page.exposeFunction('codeAutomationLog', printConsole);
  let exit: (code: number) => void;
  const code = new Promise<number>((resolve) => {
    exit = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (result: number) => exit(result));
  await page.goto(address);
  return code;
}

function failure(watch: (fail: (reason: string) => void) => void): Promise<never> {
  return new Promise((_, reject) => watch((reason) => reject(new Error(reason))));
}

// Whoever started the tests holds the other end of this pipe: when they are gone, nobody waits for a result.
process.stdin.once('end', () => process.exit(1)).resume();
runTests(sessionFrom(process.argv.slice(2))).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
