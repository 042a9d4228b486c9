// Shows how the extension looks: opens a file in VS Code, runs commands, and saves a picture.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkspace, type Theme } from '../window/editorWindow';
import { repository } from './cache';

const usage = `Usage: node out/host/look.js [options]

  --folder <folder>      the workspace (test/sample); it is copied, so its files stay as they are
  --file <name>          a file of it to open
  --theme <name>         "Default Light Modern", "Default Dark Modern" or "Default High Contrast"
  --width, --height <n>  the size of the window (1600 by 1000)
  --settings <json>      user settings
  --language <tag>       the language of the extension, such as de
  --command <title>      a command to run, such as "Postmortem: Open Preview to the Side"; may be repeated
  --wait-for <text>      text to wait for, in the window or in a preview
  --out <file>           the picture (out/screenshots/look.png)
  --log                  print what the extensions printed, and the errors of VS Code`;

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(repository, 'test/sample') },
    file: { type: 'string' },
    theme: { type: 'string', default: 'Default Light Modern' },
    width: { type: 'string', default: '1600' },
    height: { type: 'string', default: '1000' },
    settings: { type: 'string', default: '{}' },
    language: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    'wait-for': { type: 'string' },
    out: { type: 'string', default: join(repository, 'out/screenshots/look.png') },
    log: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function look(): Promise<void> {
  const window = await openWorkspace(values.folder, {
    theme: values.theme as Theme,
    width: Number(values.width),
    height: Number(values.height),
    settings: JSON.parse(values.settings),
    ...(values.language !== undefined && { language: values.language }),
  });
  const squiggle = window.squiggles().first();
  try {
    if (values.file !== undefined) {
      await window.openFile(values.file);
      await squiggle.waitFor({ timeout: 8_000 }).catch(() => console.log('No findings within 8 s.'));
    }
    for (const command of values.command) {
      await window.runCommand(command);
      if (/preview/i.test(command)) await window.previewFrame().locator('body > *').first().waitFor();
    }
    const text = values['wait-for'];
    if (text !== undefined) {
      const inPreview = window.previewFrame().getByText(text).first().waitFor();
      await Promise.any([window.page.getByText(text).first().waitFor(), inPreview]);
    }
  } finally {
    // The picture of where it got stuck tells more than the message that it did.
    console.log(await window.screenshot(resolve(values.out)));
    if (values.log) console.log(window.log.join('\n'));
    await window.close();
  }
}

if (values.help) {
  console.log(usage);
} else {
  look().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
