import assert from 'node:assert/strict';
import { blameIn, blaming, CommandLine, clean } from '../support/commandLine';

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

    it('and says what is wrong in them, once, and exits with 2', async () => {
      at.write('.postmortem.yaml', 'profile: brief\nrule: {}\nrules: { blame/unheard-of: error }\n');
      at.write('docs/two.md', clean);
      const { status, errors } = await at.run(['lint', 'docs/db.md', 'docs/two.md']);
      assert.equal(status, 2);
      const lines = errors.trimEnd().split('\n');
      assert.equal(lines.length, 3);
      assert.match(
        lines[0] ?? '',
        /\.postmortem\.yaml: "profile" must be one of full, short; found "brief"$/,
      );
      assert.match(lines[1] ?? '', /unknown setting "rule"; known are files, categories, /);
      assert.match(lines[2] ?? '', /"rules" names "blame\/unheard-of", which is not a rule$/);
    });

    it('and says where YAML is broken', async () => {
      at.write('.postmortem.yaml', 'rules: {\n');
      const { status, errors } = await at.run(['lint', 'docs/db.md']);
      assert.equal(status, 2);
      assert.match(errors, /\.postmortem\.yaml: line \d+, column \d+: /);
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
