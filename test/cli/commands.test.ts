import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CommandLine, clean } from '../support/commandLine';

describe('The command line', function () {
  this.timeout(30_000);
  let at: CommandLine;

  beforeEach(() => {
    at = new CommandLine();
  });
  afterEach(() => at.remove());

  it('inspect prints what was read', async () => {
    at.write('db.md', clean);
    const json = JSON.parse((await at.run(['inspect', '--format', 'json', 'db.md'])).output);
    assert.equal(json.files.length, 1);
    assert.equal(json.files[0].path, 'db.md');
    assert.deepEqual(
      json.files[0].sections.map(({ kind }: { kind: string }) => kind).includes('summary'),
      true,
    );
    const { output, status } = await at.run(['inspect', 'db.md']);
    assert.match(output, /db\.md/);
    assert.equal(status, 0);
  });

  it('checklist lists what stands between a report and its last status', async () => {
    at.write('db.md', clean);
    const { output, status } = await at.run(['checklist', 'db.md']);
    assert.match(
      output,
      /^No status · \d+ to look at\n\nHead of the report\n {2}\[ \] Add “Date” \(line 1\)\n/,
    );
    assert.match(output, /\nDone\n {2}\[x\] Summary \(line 3\)\n$/);
    assert.equal(status, 1);
    const complete = readFileSync('test/sample/good-postmortem.md', 'utf8');
    assert.equal((await at.run(['checklist', at.write('done.md', complete)])).status, 0);
    assert.equal((await at.run(['checklist', at.write('a.action-items.yaml', '- title: A\n')])).status, 2);
  });

  it('speaks German where it is asked to, and leaves the words of the report alone', async () => {
    at.write('db.md', `${clean}\n## Contributing Factors\n\n1. [PROCESS] No review\n`);
    const german = (command: string, ...rest: string[]) => at.run([command, '--language', 'de', ...rest]);
    const { output } = await german('lint', 'db.md');
    assert.match(output, /Information +Im Kopf des Postmortems fehlt: .* structure\/missing-metadata\n/);
    assert.match(output, /\n\d+ Befunde \(.*\) in 1 von 1 Datei\n$/);
    assert.match((await german('checklist', 'db.md')).output, /^Kein Status · .*\n\nKopf des Berichts\n/);
    assert.match(
      (await german('inspect', 'db.md')).output,
      /\nBeitragende Faktoren\n +\d+ {2}\[PROCESS\] No review\n/,
    );
    const picture = await german('diagram', '--format', 'outline', 'db.md');
    assert.match(picture.output, /^Fischgrätendiagramm: 1 beitragender Faktor\n/);
    assert.match((await german('rules')).output, /Fristen auf Tage legen, die es gibt/);
    const { errors, status } = await german('lint', 'nowhere.md');
    assert.match(errors, /es gibt keine Datei „nowhere\.md“/);
    assert.equal(status, 2);
    assert.equal((await at.run(['lint', '--language', 'tlh', 'db.md'])).status, 2);
  });

  describe('diagram', () => {
    const factors = `${clean}\n## Contributing Factors\n\n1. [PROCESS] No review\n2. [TECHNOLOGY] No alert\n`;

    it('draws SVG and Mermaid, to standard output or a file', async () => {
      at.write('db.md', factors);
      const svg = await at.run(['diagram', 'db.md']);
      assert.match(svg.output, /^<svg [\s\S]*No review[\s\S]*<\/svg>\n$/);
      assert.equal(svg.status, 0);
      const written = await at.run(['diagram', 'db.md', '--format', 'mermaid', '--output', 'db.mmd']);
      assert.deepEqual([written.status, written.output], [0, '']);
      assert.match(at.read('db.mmd'), /No review/);
    });

    it('says what to write when there is nothing to draw', async () => {
      const { status, errors } = await at.run(['diagram', at.write('db.md', clean), '--kind', 'five-whys']);
      assert.equal(status, 2);
      assert.match(errors, /^postmortem: db\.md: \S/);
    });

    it('refuses a width that is none', async () => {
      const { status, errors } = await at.run(['diagram', at.write('db.md', factors), '--width', 'wide']);
      assert.equal(status, 2);
      assert.match(errors, /whole number of pixels/);
    });
  });

  it('rules lists the rules', async () => {
    const { output, status } = await at.run(['rules']);
    assert.match(output, /^structure\/missing-section +warning|^structure\/missing-section /m);
    const { rules } = JSON.parse((await at.run(['rules', '--format', 'json'])).output);
    assert.equal(rules.length, output.trimEnd().split('\n').length);
    assert.equal(status, 0);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await at.run(['--version']), { status: 0, output: `${version}\n`, errors: '' });
  });
});
