import assert from 'node:assert/strict';
import { blaming, CommandLine, clean, codesOf } from '../support/commandLine';

describe('The command line', function () {
  this.timeout(30_000);
  let at: CommandLine;

  beforeEach(() => {
    at = new CommandLine();
  });
  afterEach(() => at.remove());

  describe('lint takes any input', () => {
    it('that is empty', async () => {
      const { files, status } = await at.lint(at.write('postmortem.md', ''));
      assert.equal(files.length, 1);
      assert.notEqual(status, 2);
    });

    it('that is no text, with one finding that says so', async () => {
      const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256);
      const { files, status } = await at.lint(at.write('postmortem.md', bytes));
      assert.deepEqual(codesOf(files), ['structure/unreadable']);
      assert.equal(status, 1);
    });

    it('that is huge', async () => {
      const { files, status } = await at.lint(
        at.write('postmortem.md', `${clean}\n${'The database was slow. '.repeat(220_000)}`),
      );
      assert.equal(files.length, 1);
      assert.notEqual(status, 2);
    });

    it('with a fence that never ends', async () => {
      const { files } = await at.lint(at.write('postmortem.md', `${clean}\n\`\`\`\n${blaming}\n`));
      assert.ok(codesOf(files).includes('structure/unreadable'));
      assert.ok(!codesOf(files).some((code) => code.startsWith('blame/')));
    });

    it('with broken YAML in a block and in a file', async () => {
      const broken = '- id: AI-1\n  title: "Add an alert\n owner: [\n';
      at.write('postmortem.md', `${clean}\n## Action Items\n\n\`\`\`yaml\n${broken}\`\`\`\n`);
      at.write('pi.action-items.yaml', broken);
      const { files } = await at.lint('postmortem.md', 'pi.action-items.yaml');
      assert.ok(codesOf(files, 0).includes('structure/unreadable'));
      assert.ok(codesOf(files, 1).includes('structure/unreadable'));
    });
  });
});
