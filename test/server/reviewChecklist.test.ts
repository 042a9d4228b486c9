import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type DocumentStateParams,
  documentStateNotification,
  type ReviewChecklistResult,
  reviewChecklistRequest,
} from '../../server/reviewProtocol';
import { pulling, TestEditor, type TestEditorOptions } from '../support/testEditor';

const uri = 'file:///repo/postmortems/checkout.md';
const notes = 'file:///repo/notes.md';
const complete = readFileSync('test/sample/good-postmortem.md', 'utf8');
const inReview = complete.replace('**Status**: Final', '**Status**: In Review');

async function opened(text: string, options: TestEditorOptions = {}): Promise<TestEditor> {
  const editor = await TestEditor.start({ capabilities: pulling, ...options });
  await editor.open(uri, text);
  return editor;
}

async function asked(editor: TestEditor): Promise<ReviewChecklistResult | null> {
  return await editor.connection.sendRequest(reviewChecklistRequest, { textDocument: { uri } });
}

async function checklist(text: string, options?: TestEditorOptions): Promise<ReviewChecklistResult> {
  const answer = await asked(await opened(text, options));
  assert.ok(answer);
  return answer;
}

describe('The language server', function () {
  this.timeout(10_000);

  describe('lists what stands between a report and Final', () => {
    it('by section, in the order of the template, with the place of each', async () => {
      const { summary, groups } = await checklist(
        inReview
          .replace('**Severity**: SEV-1  \n', '')
          .replace(/## What Went Well[\s\S]*?(?=\n## )/, '')
          .replace(
            /\n## Impact\n[\s\S]*?(?=\n## )/,
            '\n## Impact\n\nDave should have tested the change before he deployed it.\n',
          ),
      );
      assert.deepEqual(
        groups.map(({ title, entries }) => [title, entries.map(({ label }) => label)]),
        [
          ['Head of the report', ['Add “Severity”']],
          ['Impact', ['Write what happened, not what people should have done']],
          ['What Went Well', ['Write “What Went Well”']],
        ],
      );
      assert.equal(summary, 'In Review · 3 to look at');
      assert.equal(groups[1]?.entries[0]?.position.line, 12);
    });

    it('names action items by their task', async () => {
      const { groups } = await checklist(
        `${inReview.replace(/\n## Action Items[\s\S]*?(?=\n## )/, '\n## Action Items\n\n- [ ] Alert on pod memory above 80 %\n')}`,
      );
      assert.deepEqual(
        groups.find(({ title }) => title === 'Action Items')?.entries.map(({ label }) => label),
        ['Alert on pod memory above 80 %'],
      );
    });

    it('ticks what is done, and offers to set the status when nothing is open', async () => {
      const { groups, done, final } = await checklist(inReview);
      assert.deepEqual(groups, []);
      assert.ok(done.some(({ label, detail }) => label === 'Timeline' && detail === '16 entries'));
      assert.equal(final?.label, 'Mark as Final');
      const document = TextDocument.create(uri, 'markdown', 1, inReview);
      const edits = (final?.edits ?? []).map(({ range, newText }) => ({ range, newText }));
      assert.equal(TextDocument.applyEdits(document, edits), complete);
    });

    it('has nothing to offer where the status says so already', async () => {
      const { summary, final } = await checklist(complete);
      assert.equal(summary, 'Final · nothing to look at');
      assert.equal(final, undefined);
    });

    it('asks for reviewers before the status is set, for readers will ask afterwards', async () => {
      const unread = inReview
        .replace(/\*\*Reviewed by\*\*.*\n/, '')
        .replace(/\*\*Authors?\*\*.*\n/, '**Authors**: Morgan, Robin\n');
      const { groups, final } = await checklist(unread);
      assert.deepEqual(
        groups[0]?.entries.map(({ label }) => label),
        ['Add “Reviewed by”'],
      );
      assert.equal(final, undefined);
    });

    it('by the statuses and the rules of the team', async () => {
      const settings = { statuses: ['Draft', 'Published'], rules: { 'structure/missing-section': 'off' } };
      const { final } = await checklist(
        complete
          .replace('**Status**: Final', '**Status**: Draft')
          .replace(/## What Went Well[\s\S]*?(?=\n## )/, ''),
        { settings },
      );
      assert.equal(final?.label, 'Mark as Published');
    });

    it('and nothing for other files', async () => {
      const editor = await TestEditor.start({ capabilities: pulling });
      await editor.open('file:///repo/notes.md', '# Notes\n');
      const params = { textDocument: { uri: 'file:///repo/notes.md' } };
      assert.equal(await editor.connection.sendRequest(reviewChecklistRequest, params), null);
      const items = 'file:///repo/db.action-items.yaml';
      await editor.open(items, '- title: Add an alert\n');
      const yaml = { textDocument: { uri: items } };
      assert.equal(await editor.connection.sendRequest(reviewChecklistRequest, yaml), null);
    });
  });

  describe('tells how a document stands', () => {
    async function listening(text: string, { showsStates = true, at = uri } = {}) {
      const told: DocumentStateParams[] = [];
      const editor = await TestEditor.start({
        capabilities: pulling,
        initialization: { initializationOptions: { providesFiles: true, showsStates } },
      });
      editor.connection.onNotification(documentStateNotification, (params: DocumentStateParams) => {
        told.push(params);
      });
      await editor.open(at, text);
      await editor.pull(at);
      return { editor, told };
    }

    it('when that changes, and not at every key', async () => {
      const { editor, told } = await listening(inReview);
      assert.deepEqual(told, [{ uri, state: { text: 'In Review · nothing to look at', open: 0 } }]);
      const { length } = inReview.split('\n');
      const end = { line: length, character: 0 };
      await editor.change(uri, 2, { range: { start: end, end }, text: '\nThe graph is linked.\n' });
      await editor.pull(uri);
      assert.equal(told.length, 1);
      await editor.change(uri, 3, { text: inReview.replace('In Review', 'Draft') });
      await editor.pull(uri);
      assert.equal(told.at(-1)?.state?.text, 'Draft · nothing to look at');
    });

    it('until it is no report any more', async () => {
      const { editor, told } = await listening('---\ntype: postmortem\n---\n\n# Outage\n', { at: notes });
      assert.match(told.at(-1)?.state?.text ?? '', /^No status · \d+ to look at$/);
      await editor.change(notes, 2, { text: '# Notes\n' });
      await editor.pull(notes);
      assert.deepEqual(told.at(-1), { uri: notes, state: null });
    });

    it('and says nothing of what never was one', async () => {
      assert.deepEqual((await listening('# Notes\n', { at: notes })).told, []);
    });

    it('again after it was closed', async () => {
      const { editor, told } = await listening(inReview);
      await editor.close(uri);
      await editor.open(uri, inReview);
      await editor.pull(uri);
      assert.equal(told.length, 2);
    });

    it('only where it is shown', async () => {
      assert.deepEqual((await listening(inReview, { showsStates: false })).told, []);
    });
  });
});
