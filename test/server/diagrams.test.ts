import assert from 'node:assert/strict';
import {
  type DiagramFileResult,
  type DiagramsResult,
  diagramFileRequest,
  diagramsRequest,
  type PagePicture,
  pagePicturesRequest,
} from '../../server/protocol';
import { TestEditor } from '../support/testEditor';

const text = `# Postmortem: PI-2025-013 — Checkout outage

## Timeline

- 2025-03-15 08:15 UTC [GH] Change deployed
- 2025-03-15 09:32 UTC [PD] Alert fires

## Contributing Factors

1. [PROCESS] Dave should have tested his change.
2. [TECHNOLOGY] The alert came late.
`;
const uri = 'file:///postmortems/checkout.md';
const textDocument = { uri };

describe('The pictures of a document, over the wire', () => {
  let editor: TestEditor;

  beforeEach(async () => {
    editor = await TestEditor.start();
    await editor.open(uri, text);
  });

  it('carry what was found, and leave out what is switched off', async () => {
    const hidden = ['category TECHNOLOGY'];
    const result: DiagramsResult = await editor.connection.sendRequest(diagramsRequest, {
      textDocument,
      width: 700,
      hidden,
    });
    assert.deepEqual(
      result.drawings.map(({ kind }) => kind),
      ['fishbone', 'five-whys', 'timeline'],
    );
    const [fishbone] = result.drawings;
    const dave = fishbone?.boxes.find(({ label }) => label.startsWith('Dave'));
    assert.ok(dave?.findings?.some(({ rule }) => rule.startsWith('blame/')));
    assert.ok(!fishbone?.boxes.some(({ id }) => id === 'category TECHNOLOGY'));
  });

  it('are files in every form, or say what to write', async () => {
    const file = (kind: string, format: string): Promise<DiagramFileResult> =>
      editor.connection.sendRequest(diagramFileRequest, { textDocument, width: 700, kind, format });
    assert.match((await file('fishbone', 'svg')).text ?? '', /^<svg [\s\S]*The alert came late/);
    assert.match((await file('timeline', 'mermaid')).text ?? '', /^timeline\n/);
    assert.match((await file('timeline', 'outline')).text ?? '', /^Timeline: 2 entries/);
    assert.match((await file('fishbone', 'html')).text ?? '', /^<!DOCTYPE html>/);
    assert.match((await file('five-whys', 'svg')).empty ?? '', /No whys yet/);
  });

  it('stand above their sections in a rendered page', async () => {
    const pictures: PagePicture[] = await editor.connection.sendRequest(pagePicturesRequest, {
      textDocument,
    });
    assert.deepEqual(
      pictures.map(({ kind, line }) => [kind, line]),
      [
        ['fishbone', 7],
        ['timeline', 2],
      ],
    );
    for (const { svg } of pictures) assert.match(svg, /^<svg /);
  });
});
