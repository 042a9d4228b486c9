import assert from 'node:assert/strict';
import { blameIn, blaming, CommandLine, clean, codesOf } from '../support/commandLine';

describe('The command line', function () {
  this.timeout(30_000);
  let at: CommandLine;

  beforeEach(() => {
    at = new CommandLine();
  });
  afterEach(() => at.remove());

  describe('lint reads the settings of the project', () => {
    beforeEach(() => {
      at.write('docs/db.md', `${clean}\n${blaming}\n`);
    });

    it('from the nearest folder upward', async () => {
      const [rule] = blameIn((await at.lint('docs/db.md')).files);
      at.write('.postmortem.yaml', `rules: { ${rule}: "off" }\n`);
      assert.deepEqual(blameIn((await at.lint('docs/db.md')).files), []);
      assert.deepEqual(blameIn((await at.lint('--config', 'none', 'docs/db.md')).files), [rule]);
      at.write('docs/.postmortem.yaml', 'profile: full\n');
      assert.deepEqual(blameIn((await at.lint('docs/db.md')).files), [rule]);
      assert.deepEqual(blameIn((await at.lint('--config', '.postmortem.yaml', 'docs/db.md')).files), []);
    });

    it('and reports what is wrong in them, once, as findings of their file, and exits with 2', async () => {
      at.write('.postmortem.yaml', 'profile: brief\nrule: {}\nrules: { blame/unheard-of: error }\n');
      at.write('docs/two.md', clean);
      const { status, files } = await at.lint('docs/db.md', 'docs/two.md');
      assert.equal(status, 2);
      assert.deepEqual(
        files.map(({ path }) => path),
        ['docs/db.md', 'docs/two.md', '.postmortem.yaml'],
      );
      assert.deepEqual(
        files[2]?.diagnostics.map(({ code, range }) => [code, range.start]),
        [
          ['configuration/wrong-value', { line: 0, character: 9 }],
          ['configuration/unknown-key', { line: 1, character: 0 }],
          ['configuration/unknown-key', { line: 2, character: 9 }],
        ],
      );
    });

    it('and reports where YAML is broken', async () => {
      at.write('.postmortem.yaml', 'rules: {\n');
      const { status, files } = await at.lint('docs/db.md');
      assert.equal(status, 2);
      assert.deepEqual(codesOf(files, 1), ['configuration/syntax']);
    });

    it('and checks a settings file that is named, and nothing else in it', async () => {
      at.write('.postmortem.yaml', 'profile: short\n');
      const { status, output } = await at.run(['lint', '.postmortem.yaml']);
      assert.deepEqual([status, output], [0, 'No findings in 1 file\n']);
    });

    it('with what they extend and override', async () => {
      const [rule] = blameIn((await at.lint('docs/db.md')).files);
      at.write('team/base.yaml', `rules: { ${rule}: off }\n`);
      at.write('.postmortem.yaml', 'extends: team/base.yaml\n');
      assert.deepEqual(blameIn((await at.lint('docs/db.md')).files), []);
      at.write('.postmortem.yaml', `overrides: [{ files: docs/**, rules: { ${rule}: off } }]\n`);
      assert.deepEqual(blameIn((await at.lint('docs/db.md')).files), []);
      at.write('elsewhere.yaml', 'extends: team/base.yaml\n');
      assert.deepEqual(blameIn((await at.lint('--config', 'elsewhere.yaml', 'docs/db.md')).files), []);
    });

    it('and other commands say what is wrong on standard error', async () => {
      at.write('.postmortem.yaml', '\nprofile: brief\n');
      const { status, errors } = await at.run(['inspect', 'docs/db.md']);
      assert.equal(status, 2);
      assert.match(errors, /^postmortem: \.postmortem\.yaml:2: "profile" must be one of /);
    });

    it('and says when the named file is not there', async () => {
      const { status, errors } = await at.run(['lint', '--config', 'none.yaml', 'docs/db.md']);
      assert.equal(status, 2);
      assert.match(
        errors,
        /^postmortem: the configuration none\.yaml cannot be read: there is no such file\n$/,
      );
    });
  });
});
