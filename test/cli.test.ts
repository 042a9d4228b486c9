import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-types';

const program = resolve('dist/cli.js');

interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

interface LintOutput {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];
}

const clean = `# Notes of the postmortem: PI-2025-012

## Summary

The database was slow for 12 minutes.
`;
const blaming = 'Dave should have tested the change before he deployed it.';

describe('The command line', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  }

  function run(args: readonly string[], { input = '', env = {} } = {}): Promise<Outcome> {
    return new Promise((done, failed) => {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: folder,
        env: { ...process.env, ...env },
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.on('error', failed);
      child.on('close', (status) => done({ status, output, errors }));
      child.stdin.end(input);
    });
  }

  /** Only what one rule says, so that a new rule does not change what is tested here. */
  async function lint(...args: string[]): Promise<{ status: number | null; files: LintOutput['files'] }> {
    const { status, output } = await run(['lint', '--format', 'json', ...args]);
    const { files } = JSON.parse(output) as LintOutput;
    return { status, files };
  }
  const codesOf = (files: LintOutput['files'], index = 0) =>
    files[index]?.diagnostics.map(({ code }) => code) ?? [];
  const rulesOff = `profile: short\nrules:\n${['structure/missing-metadata', 'structure/missing-section']
    .map((rule) => `  ${rule}: "off"\n`)
    .join('')}`;

  describe('lint', () => {
    it('exits with 0 when nothing is found that is at least a warning', async () => {
      write('.postmortem.yaml', rulesOff);
      const { status, output } = await run(['lint', write('clean.md', clean)]);
      assert.match(output, /in \d of 1 file|No findings in 1 file/);
      assert.doesNotMatch(output, /warning|error/);
      assert.equal(status, 0);
    });

    it('exits with 1 when something is found, and prints it for people', async () => {
      write('.postmortem.yaml', rulesOff);
      const { status, output } = await run(['lint', write('db.md', `${clean}\n${blaming}\n`)]);
      const [first, second] = output.split('\n');
      assert.equal(first, 'db.md');
      assert.match(second ?? '', /^ +7:\d+ {2}warning {6}\S.* {2}blame\/[a-z-]+$/);
      assert.match(output, /\n\d findings? \(.*1 warning.*\) in 1 of 1 file\n$/);
      assert.equal(status, 1);
    });

    it('prints colours on a terminal only, and for nobody here', async () => {
      const { output } = await run(['lint', write('db.md', `${clean}\n${blaming}\n`)], {
        env: { FORCE_COLOR: '' },
      });
      assert.ok(!output.includes('\u001b['));
    });

    it('prints exactly the diagnostics of LSP as JSON', async () => {
      const { status, files } = await lint(write('db.md', `${clean}\n💥 ${blaming}\n`));
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
      write('lf.md', text);
      write('crlf.md', text.replaceAll('\n', '\r\n'));
      write('bom.md', `\uFEFF${text}`);
      const { files } = await lint('lf.md', 'crlf.md', 'bom.md');
      const places = files.map(({ diagnostics }) => diagnostics.map(({ code, range }) => ({ code, range })));
      assert.equal(places.length, 3);
      assert.deepEqual(places[1], places[0]);
      assert.deepEqual(places[2], places[0]);
    });

    it('looks through folders and patterns for what is a postmortem, and leaves dependencies alone', async () => {
      write('postmortems/one.md', clean);
      write('postmortems/deep/two.md', clean);
      write('README.md', '# A library\n\nHow to install it.\n');
      write('node_modules/postmortem/postmortem.md', clean);
      write('pi.action-items.yaml', '- title: Add an alert\n');
      const paths = async (...args: string[]) => (await lint(...args)).files.map(({ path }) => path);
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
      const { status, output } = await run(['lint', '--format', 'json', '-'], {
        input: `${clean}\n${blaming}\n`,
      });
      const { files } = JSON.parse(output) as LintOutput;
      assert.equal(files[0]?.path, '<stdin>');
      assert.ok(codesOf(files).some((code) => String(code).startsWith('blame/')));
      assert.equal(status, 1);
    });

    it('says what cannot be read, goes on with the rest, and exits with 2', async () => {
      write('postmortems/one.md', clean);
      const { status, output, errors } = await run([
        'lint',
        '--format',
        'json',
        'nowhere.md',
        'postmortems/one.md',
      ]);
      assert.equal(status, 2);
      assert.equal((JSON.parse(output) as LintOutput).files.length, 1);
      assert.equal(errors, 'postmortem: there is no file "nowhere.md", and as a pattern it matches none\n');
    });

    it('exits with 2 for arguments that make no sense', async () => {
      for (const args of [['lint'], ['lint', '--format', 'xml', 'a.md'], ['--nonsense'], ['sing'], []]) {
        const { status, errors } = await run(args);
        assert.equal(status, 2, args.join(' '));
        assert.notEqual(errors, '');
      }
    });

    it('leaves out the quiet findings when asked to', async () => {
      write('db.md', `${clean}\n${blaming}\n`);
      const { files } = await lint('--quiet', 'db.md');
      assert.ok(files[0] && files[0].diagnostics.length > 0);
      assert.ok(files[0].diagnostics.every(({ severity }) => severity === 1 || severity === 2));
    });
  });

  describe('lint reads the settings of the project', () => {
    const blame = (files: LintOutput['files']) =>
      codesOf(files).filter((code) => String(code).startsWith('blame/'));

    beforeEach(() => {
      write('docs/db.md', `${clean}\n${blaming}\n`);
    });

    it('from the nearest folder upward', async () => {
      const [rule] = blame((await lint('docs/db.md')).files);
      write('.postmortem.yaml', `rules: { ${rule}: "off" }\n`);
      assert.deepEqual(blame((await lint('docs/db.md')).files), []);
      assert.deepEqual(blame((await lint('--config', 'none', 'docs/db.md')).files), [rule]);
      write('docs/.postmortem.yaml', 'profile: full\n');
      assert.deepEqual(blame((await lint('docs/db.md')).files), [rule]);
      assert.deepEqual(blame((await lint('--config', '.postmortem.yaml', 'docs/db.md')).files), []);
    });

    it('and says what is wrong in them, once, and exits with 2', async () => {
      write('.postmortem.yaml', 'profile: brief\nrule: {}\nrules: { blame/unheard-of: error }\n');
      write('docs/two.md', clean);
      const { status, errors } = await run(['lint', 'docs/db.md', 'docs/two.md']);
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
      write('.postmortem.yaml', 'rules: {\n');
      const { status, errors } = await run(['lint', 'docs/db.md']);
      assert.equal(status, 2);
      assert.match(errors, /\.postmortem\.yaml: line \d+, column \d+: /);
    });

    it('and says when the named file is not there', async () => {
      const { status, errors } = await run(['lint', '--config', 'none.yaml', 'docs/db.md']);
      assert.equal(status, 2);
      assert.match(
        errors,
        /^postmortem: the configuration none\.yaml cannot be read: there is no such file\n$/,
      );
    });
  });

  describe('lint takes any input', () => {
    it('that is empty', async () => {
      const { files, status } = await lint(write('postmortem.md', ''));
      assert.equal(files.length, 1);
      assert.notEqual(status, 2);
    });

    it('that is no text, with one finding that says so', async () => {
      const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256);
      const { files, status } = await lint(write('postmortem.md', bytes));
      assert.deepEqual(codesOf(files), ['structure/unreadable']);
      assert.equal(status, 1);
    });

    it('that is huge', async () => {
      const { files, status } = await lint(
        write('postmortem.md', `${clean}\n${'The database was slow. '.repeat(220_000)}`),
      );
      assert.equal(files.length, 1);
      assert.notEqual(status, 2);
    });

    it('with a fence that never ends', async () => {
      const { files } = await lint(write('postmortem.md', `${clean}\n\`\`\`\n${blaming}\n`));
      assert.ok(codesOf(files).includes('structure/unreadable'));
      assert.ok(!codesOf(files).some((code) => String(code).startsWith('blame/')));
    });

    it('with broken YAML in a block and in a file', async () => {
      const broken = '- id: AI-1\n  title: "Add an alert\n owner: [\n';
      write('postmortem.md', `${clean}\n## Action Items\n\n\`\`\`yaml\n${broken}\`\`\`\n`);
      write('pi.action-items.yaml', broken);
      const { files } = await lint('postmortem.md', 'pi.action-items.yaml');
      assert.ok(codesOf(files, 0).includes('structure/unreadable'));
      assert.ok(codesOf(files, 1).includes('structure/unreadable'));
    });
  });

  it('inspect prints what was read', async () => {
    write('db.md', clean);
    const json = JSON.parse((await run(['inspect', '--format', 'json', 'db.md'])).output);
    assert.equal(json.files.length, 1);
    assert.equal(json.files[0].path, 'db.md');
    assert.deepEqual(
      json.files[0].sections.map(({ kind }: { kind: string }) => kind).includes('summary'),
      true,
    );
    const { output, status } = await run(['inspect', 'db.md']);
    assert.match(output, /db\.md/);
    assert.equal(status, 0);
  });

  describe('diagram', () => {
    const factors = `${clean}\n## Contributing Factors\n\n1. [PROCESS] No review\n2. [TECHNOLOGY] No alert\n`;

    it('draws SVG and Mermaid, to standard output or a file', async () => {
      write('db.md', factors);
      const svg = await run(['diagram', 'db.md']);
      assert.match(svg.output, /^<svg [\s\S]*No review[\s\S]*<\/svg>\n$/);
      assert.equal(svg.status, 0);
      const written = await run(['diagram', 'db.md', '--format', 'mermaid', '--output', 'db.mmd']);
      assert.deepEqual([written.status, written.output], [0, '']);
      assert.match(readFileSync(join(folder, 'db.mmd'), 'utf8'), /No review/);
    });

    it('says what to write when there is nothing to draw', async () => {
      const { status, errors } = await run(['diagram', write('db.md', clean), '--kind', 'five-whys']);
      assert.equal(status, 2);
      assert.match(errors, /^postmortem: db\.md: \S/);
    });

    it('refuses a width that is none', async () => {
      const { status, errors } = await run(['diagram', write('db.md', factors), '--width', 'wide']);
      assert.equal(status, 2);
      assert.match(errors, /whole number of pixels/);
    });
  });

  it('rules lists the rules', async () => {
    const { output, status } = await run(['rules']);
    assert.match(output, /^structure\/missing-section +warning|^structure\/missing-section /m);
    const { rules } = JSON.parse((await run(['rules', '--format', 'json'])).output);
    assert.equal(rules.length, output.trimEnd().split('\n').length);
    assert.equal(status, 0);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await run(['--version']), { status: 0, output: `${version}\n`, errors: '' });
  });
});
