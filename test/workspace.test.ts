import assert from 'node:assert/strict';
import { defaultSettings } from '../server/settings';
import { sourceOf } from '../server/workspace/documents';
import { factsOf } from '../server/workspace/facts';
import { nextIncidentId, PostmortemIndex } from '../server/workspace/postmortemIndex';
import { ProjectFiles, parentFolder } from '../server/workspace/projectFile';
import { MemoryFiles } from './support/memoryFiles';

describe('The next incident ID', () => {
  const next = (texts: Record<string, string>, year = 2025) =>
    nextIncidentId(
      Object.entries(texts).map(([uri, text]) => factsOf(uri, text)),
      year,
    );

  it('keeps the prefix that most files use, in any year', () => {
    assert.equal(next({ a: 'INC-2024-001', b: 'INC-2024-002', c: 'PI-2025-044' }), 'INC-2025-001');
  });

  it('keeps the number of digits and goes past them', () => {
    assert.equal(next({ a: 'INC-2025-0041' }), 'INC-2025-0042');
    assert.equal(next({ a: 'INC-2025-999' }), 'INC-2025-1000');
  });

  it('reads the name of the file, in any letter case', () => {
    assert.equal(next({ 'file:///repo/pi-2025-012.md': '# Outage' }), 'PI-2025-013');
  });

  it('takes an action item for its incident, and neither dates nor vulnerabilities for one', () => {
    assert.equal(next({ a: 'PI-2025-038-03', b: 'PM-2025-03-14', c: 'CVE-2025-99999' }), 'PI-2025-039');
  });

  it('reads only the top of a report: what comes later are other incidents', () => {
    assert.equal(next({ a: `# PI-2025-002\n${'x '.repeat(1_500)}\nLike PI-2025-900.` }), 'PI-2025-003');
  });
});

describe('The index of postmortems', () => {
  it('reads no more files than it can answer for', async () => {
    const names = Array.from(
      { length: 3_000 },
      (_, index) => [`file:///repo/${index}.md`, '# Notes'] as const,
    );
    const files = new MemoryFiles(Object.fromEntries(names));
    assert.equal(await new PostmortemIndex(files).nextIncidentId(2025, []), 'PI-2025-001');
    assert.equal(files.reads.length, 2_000);
  });

  it('reads nothing before it is asked, and each file once', async () => {
    const files = new MemoryFiles({ 'file:///repo/postmortems/a.md': '# PI-2025-001' });
    const index = new PostmortemIndex(files);
    assert.deepEqual([files.finds, files.reads], [[], []]);
    await Promise.all([index.nextIncidentId(2025, ['**/*.md']), index.nextIncidentId(2025, ['**/*.md'])]);
    assert.equal(files.reads.length, 1);
  });

  it('forgets a file that is gone', async () => {
    const files = new MemoryFiles({ 'file:///repo/a.md': '# PI-2025-007' });
    const index = new PostmortemIndex(files);
    assert.equal(await index.nextIncidentId(2025, []), 'PI-2025-008');
    files.texts.clear();
    index.touch('file:///repo/a.md');
    assert.equal(await index.nextIncidentId(2025, []), 'PI-2025-001');
  });
});

describe('The project file', () => {
  it('is the nearest one upward, and each folder is asked once', async () => {
    const files = new MemoryFiles({ 'file:///repo/.postmortem.yaml': 'profile: short' });
    const projects = new ProjectFiles(files);
    const [one, other] = await Promise.all(
      ['file:///repo/docs/a', 'file:///repo/docs/b'].map((at) => projects.nearest(at)),
    );
    assert.equal(one?.uri, 'file:///repo/.postmortem.yaml');
    assert.equal(other, one);
    assert.equal(new Set(files.reads).size, files.reads.length);
    assert.equal(files.reads.length, 4);
  });

  it('is looked for up to the root and no further', () => {
    const folders: string[] = [];
    for (let at: string | undefined = 'file:///repo/a.md'; at !== undefined; at = parentFolder(at))
      folders.push(at);
    assert.deepEqual(folders, ['file:///repo/a.md', 'file:///repo', 'file://']);
    assert.equal(parentFolder('untitled:Untitled-1'), undefined);
  });
});

describe('A document', () => {
  const declared = (uri: string, roots = ['file:///home/postmortems'], files = defaultSettings.files) =>
    sourceOf({ uri, languageId: 'markdown' }, { ...defaultSettings, files }, roots).declared;

  it('is declared a postmortem by its path below the workspace, not by where the workspace lies', () => {
    assert.equal(declared('file:///home/postmortems/README.md'), false);
    assert.equal(declared('file:///home/postmortems/docs/postmortems/db.md'), true);
    assert.equal(declared('file:///elsewhere/2025-postmortem.md'), true);
  });

  it('is declared by the globs of the team, wherever in the workspace their folder is', () => {
    assert.equal(
      declared('file:///home/postmortems/ops/incidents/db.md', undefined, ['incidents/*.md']),
      true,
    );
    assert.equal(
      declared('file:///home/postmortems/postmortems/db.md', undefined, ['incidents/*.md']),
      false,
    );
    assert.equal(
      declared('file:///home/postmortems/mes%20incidents/db.md', undefined, ['mes incidents/*.md']),
      true,
    );
  });

  it('is YAML by its language or its name', () => {
    const source = (uri: string, languageId: string) => {
      const { language, declared } = sourceOf({ uri, languageId }, defaultSettings, []);
      return { language, declared };
    };
    assert.deepEqual(source('file:///pi.action-items.yml', ''), { language: 'yaml', declared: true });
    assert.deepEqual(source('untitled:Untitled-1', 'yaml'), { language: 'yaml', declared: false });
  });
});
