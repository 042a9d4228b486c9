// The suite that runs inside VS Code's extension host. VS Code calls `run` and ends when it settles.

export async function run(): Promise<void> {
  // Mocha is an ES module, which only `import()` loads in every Node that VS Code has come with.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  // The suites are bundled into this file, so Mocha has no files to load: it only has to define `describe` and `it`.
  mocha.suite.emit('pre-require', globalThis, 'test/extension', mocha);
  await import('./activation.test');
  await import('./commands.test');
  await import('./findings.test');
  await import('./writing.test');
  await import('./colours.test');
  await import('./newPostmortem.test');
  await import('./navigation.test');
  await import('./refactorings.test');
  await import('./preview.test');
  await import('./settings.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests inside VS Code failed.`);
}
