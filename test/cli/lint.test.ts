import assert from 'node:assert/strict';
import { blaming, CommandLine, clean, codesOf, type LintedFiles } from '../support/commandLine';

/** Of the clean report nothing is left to say at the loudness that counts. */
const withoutSections = `rules:
  structure/missing-metadata: "off"
  structure/missing-section: "off"
`;

describe('The command line', function () {
  this.timeout(30_000);
  let at: CommandLine;

  beforeEach(() => {
    at = new CommandLine();
  });
  afterEach(() => at.remove());

  describe('lint', () => {
    it('exits with 0 when nothing is found that is at least a warning', async () => {
      at.write('.postmortem.yaml', withoutSections);
      const { status, output } = await at.run(['lint', at.write('clean.md', clean)]);
      assert.match(output, /in \d of 1 file|No findings in 1 file/);
      assert.doesNotMatch(output, /warning|error/);
      assert.equal(status, 0);
    });

    it('exits with 1 when something is found, and prints it for people', async () => {
      at.write('.postmortem.yaml', withoutSections);
      const { status, output } = await at.run(['lint', at.write('db.md', `${clean}\n${blaming}\n`)]);
      const [first, second] = output.split('\n');
      assert.equal(first, 'db.md');
      assert.match(second ?? '', /^ +7:\d+ {2}warning {6}\S.* {2}blame\/[a-z-]+$/);
      assert.match(output, /\n\d findings? \(.*1 warning.*\) in 1 of 1 file\n$/);
      assert.equal(status, 1);
    });

    it('prints colours on a terminal only, and for nobody here', async () => {
      const { output } = await at.run(['lint', at.write('db.md', `${clean}\n${blaming}\n`)]);
      assert.ok(!output.includes('\u001b['));
    });

    it('prints exactly the diagnostics of LSP as JSON', async () => {
      const { status, files } = await at.lint(at.write('db.md', `${clean}\n💥 ${blaming}\n`));
      assert.equal(status, 1);
      assert.deepEqual(
        files.map(({ path }) => path),
        ['db.md'],
      );
      const found = files[0]?.diagnostics.find(({ code }) => String(code).startsWith('blame/'));
      assert.ok(found);
      assert.deepEqual(Object.keys(found).sort(), ['code', 'data', 'message', 'range', 'severity', 'source']);
      assert.equal(found.source, 'postmortem');
      assert.equal(found.severity, 2);
      assert.equal(found.range.start.line, 6);
      // The emoji is one character to the eye and two to LSP.
      assert.ok(found.range.start.character >= 3);
    });

    it('counts lines alike whatever the line breaks are', async () => {
      const text = `${clean}\n${blaming}\n`;
      at.write('lf.md', text);
      at.write('crlf.md', text.replaceAll('\n', '\r\n'));
      at.write('bom.md', `\uFEFF${text}`);
      const { files } = await at.lint('lf.md', 'crlf.md', 'bom.md');
      const places = files.map(({ diagnostics }) => diagnostics.map(({ code, range }) => ({ code, range })));
      assert.equal(places.length, 3);
      assert.deepEqual(places[1], places[0]);
      assert.deepEqual(places[2], places[0]);
    });

    it('looks through folders and patterns for what is a postmortem, and leaves dependencies alone', async () => {
      at.write('postmortems/one.md', clean);
      at.write('postmortems/deep/two.md', clean);
      at.write('README.md', '# A library\n\nHow to install it.\n');
      at.write('node_modules/postmortem/postmortem.md', clean);
      at.write('pi.action-items.yaml', '- title: Add an alert\n');
      const paths = async (...args: string[]) => (await at.lint(...args)).files.map(({ path }) => path);
      assert.deepEqual(await paths('.'), [
        'pi.action-items.yaml',
        'postmortems/deep/two.md',
        'postmortems/one.md',
      ]);
      assert.deepEqual(await paths('postmortems'), ['postmortems/deep/two.md', 'postmortems/one.md']);
      assert.deepEqual(await paths('**/*.md'), ['postmortems/deep/two.md', 'postmortems/one.md']);
      assert.deepEqual(await paths('README.md'), ['README.md'], 'a file that is named is taken at its word');
    });

    it('reads standard input', async () => {
      const { status, output } = await at.run(['lint', '--format', 'json', '-'], `${clean}\n${blaming}\n`);
      const { files } = JSON.parse(output) as { files: LintedFiles };
      assert.equal(files[0]?.path, '<stdin>');
      assert.ok(codesOf(files).some((code) => code.startsWith('blame/')));
      assert.equal(status, 1);
    });

    it('says what cannot be read, goes on with the rest, and exits with 2', async () => {
      at.write('postmortems/one.md', clean);
      const { status, output, errors } = await at.run([
        'lint',
        '--format',
        'json',
        'nowhere.md',
        'postmortems/one.md',
      ]);
      assert.equal(status, 2);
      assert.equal((JSON.parse(output) as { files: LintedFiles }).files.length, 1);
      assert.equal(errors, 'postmortem: there is no file "nowhere.md", and as a pattern it matches none\n');
    });

    it('exits with 2 for arguments that make no sense', async () => {
      for (const args of [['lint'], ['lint', '--format', 'xml', 'a.md'], ['--nonsense'], ['sing'], []]) {
        const { status, errors } = await at.run(args);
        assert.equal(status, 2, args.join(' '));
        assert.notEqual(errors, '');
      }
    });

    it('leaves out the quiet findings when asked to', async () => {
      at.write('db.md', `${clean}\n${blaming}\n`);
      const { files } = await at.lint('--quiet', 'db.md');
      assert.ok(files[0] && files[0].diagnostics.length > 0);
      assert.ok(files[0].diagnostics.every(({ severity }) => severity === 1 || severity === 2));
    });
  });
});
