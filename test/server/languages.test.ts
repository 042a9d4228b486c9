import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type Diagnostic,
  HoverRequest,
} from 'vscode-languageserver/node';
import { type ReviewChecklistResult, reviewChecklistRequest } from '../../server/reviewProtocol';
import { pulling, TestEditor } from '../support/testEditor';

const uri = 'file:///repo/postmortems/site.md';
const textDocument = { uri };
const text = readFileSync('test/sample/bad-postmortem.md', 'utf8');

describe('The language server speaks the language of the editor', function () {
  this.timeout(10_000);

  async function opened(locale: string): Promise<TestEditor> {
    const editor = await TestEditor.start({ capabilities: pulling, initialization: { locale } });
    await editor.open(uri, text);
    return editor;
  }

  it('in findings, fixes, hovers, lenses and the checklist', async () => {
    const editor = await opened('de');
    const { connection } = editor;
    const found = (await editor.findings(uri)).find(({ code }) => code === 'blame/individual-fault');
    assert.match(
      words(found),
      /^„Dave deployed a bad config change“ erzählt das Versagen als Tat einer Person\./,
    );
    const vague = (await editor.findings(uri)).find((one) => words(one).includes('„Maybe“'));
    assert.match(words(vague), /offen bleibt: was genau sich ändert, .* und bis wann\./);

    const line = { line: 17, character: 4 };
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: line, end: line },
      context: { diagnostics: [] },
    });
    const fix = (actions as CodeAction[]).find(({ title }) =>
      title.startsWith('Ergänzen: Verantwortliche, Frist'),
    );
    const [edit] = fix?.edit?.changes?.[uri] ?? [];
    assert.match(edit?.newText ?? '', /Owner: \[@owner\]/, 'what goes into the report stays English');

    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 7, character: 3 },
    });
    assert.match(JSON.stringify(hover?.contents), /Sagen, was das Versagen möglich gemacht hat.*Quelle: /);
    const lenses: CodeLens[] | null = await connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.ok(lenses?.some(({ command }) => command?.title === '3 von 3 offen'));
    const checklist: ReviewChecklistResult | null = await connection.sendRequest(reviewChecklistRequest, {
      textDocument,
    });
    assert.match(checklist?.summary ?? '', /^Kein Status · \d+ anzusehen$/);
  });

  it('and English where it does not know it', async () => {
    const editor = await opened('tlh');
    const [first] = await editor.findings(uri);
    assert.match(words(first), /^The head of the postmortem does not state /);
  });
});

function words(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}
