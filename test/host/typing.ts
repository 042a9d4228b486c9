// Measures in the real VS Code how long a key takes to reach the picture.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkspace } from '../window/editorWindow';
import { repository } from './cache';

interface Page {
  /** When the picture changed, in milliseconds since 1970. */
  readonly seen: readonly number[];
  readonly waiting: { readonly for: number; resolve(): void };
}

const keys = 'andnobodylookedatthedashboardofthatservice';

/** About 2,000 words: a report of ordinary length with long lists. */
function report(): string {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index));
  const two = (number: number) => String(number).padStart(2, '0');
  const prose =
    'The cache of the checkout was cold after the restart, so each request went to the database and waited there.';
  return [
    '# Postmortem: PI-2025-020 — Checkout outage',
    '**Date**: 2025-03-15  \n**Severity**: SEV-1  \n**Duration**: 59 minutes',
    '## Impact\n\n- 12,400 users could not pay',
    `## Summary\n\n${many(45, () => prose).join('\n')}`,
    `## Timeline\n\nAll times in UTC.\n\n${many(40, (index) => `- 14:${two(index)} [${index % 2 ? 'PD' : 'SL'}] Entry ${index} of what was observed on that day`).join('\n')}`,
    `## Contributing Factors\n\n${many(24, (index) => `${index + 1}. [${index % 2 ? 'PROCESS' : 'TECHNOLOGY'}] No step checked the configuration of service ${index} before it was deployed`).join('\n')}`,
    `## Root Cause Analysis (5 Whys)\n\nProblem: Checkout failed.\n\n${many(5, (index) => `Q${index + 1}: Why did step ${index} fail?\nA${index + 1}: The step before it had no check of its own.`).join('\n\n')}`,
    `## Lessons Learned\n\n${many(20, () => prose).join('\n')}`,
  ].join('\n\n');
}

async function measure(): Promise<void> {
  const window = await openWorkspace(join(repository, 'test/sample'), { width: 1600, height: 1000 });
  try {
    const text = report();
    await writeFile(join(window.workspace, 'long-postmortem.md'), text);
    await window.openFile('long-postmortem.md');
    await window.runCommand('Postmortem: Open Preview to the Side');
    const preview = window.previewFrame();
    await preview.getByRole('treeitem', { name: /^Factor: .* service 23 / }).waitFor();
    await window.runCommand('View: Focus First Editor Group');
    const line = text.split('\n').findIndex((one) => one.startsWith('24. ')) + 1;
    await window.press('Control+G');
    await window.type(`${line}`);
    await window.press('Enter');
    await window.press('End');
    await window.press('End');

    const last = preview.locator('[data-id="factor 24"]');
    await last.evaluate((element) => {
      const seen: number[] = [];
      // Whoever waits for a picture is woken by it: looking in every frame would make the frames that are measured.
      const waiting = { for: 0, resolve: () => {} };
      Object.assign(globalThis, { seen, waiting });
      new MutationObserver(() => {
        seen.push(performance.timeOrigin + performance.now());
        if (seen.length >= waiting.for) waiting.resolve();
      }).observe(element, { attributes: true, attributeFilter: ['aria-label'] });
    });
    const boxes = await preview.locator('body').evaluate((body) => {
      const all = body.querySelectorAll('[role=treeitem]');
      for (const element of all) element.setAttribute('data-kept', 'yes');
      return all.length;
    });
    await window.page.evaluate(() => {
      const pressed: number[] = [];
      Object.assign(globalThis, { pressed });
      addEventListener('keydown', () => pressed.push(performance.timeOrigin + performance.now()), true);
    });
    for (const [index, key] of [...keys].entries()) {
      await window.press(key);
      // One key after the other, as at the speed of fast typing: each is seen before the next is pressed.
      await last.evaluate(
        (_, count) =>
          new Promise<void>((resolve) => {
            const { seen, waiting } = globalThis as unknown as Page;
            Object.assign(waiting, { for: count, resolve });
            if (seen.length >= count) resolve();
          }),
        index + 1,
      );
    }
    const pressed = await window.page.evaluate(
      () => (globalThis as unknown as { pressed: number[] }).pressed,
    );
    const seen = await last.evaluate(() => (globalThis as unknown as Page).seen);
    const kept = await preview.locator('[role=treeitem][data-kept]').count();
    const took = seen.map((time, index) => time - (pressed[index] ?? time)).sort((one, other) => one - other);
    const at = (share: number) => `${Math.round(took[Math.floor(share * (took.length - 1))] ?? 0)} ms`;
    console.log(
      `${text.split(/\s+/).length} words, ${boxes} boxes, ${kept} of them the same elements after ${keys.length} keys`,
    );
    console.log(`key to picture: median ${at(0.5)}, 90 % within ${at(0.9)}, longest ${at(1)}`);
  } finally {
    await window.close();
  }
}

measure().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
