import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { type ExplainFindingResult, explainFindingRequest } from '../../server/protocol';
import { reportUri as uri } from '../support/bang';
import { TestEditor } from '../support/testEditor';

const text = `# Postmortem: Outage

## Summary

The service was down for a while. Dave <b>should</b> have tested the change before he deployed it.
`;
const textDocument = { uri };

async function findingsAt(editor: TestEditor, line: number) {
  return (await editor.findings(uri)).filter(({ range }) => range.start.line === line);
}
const at = (words: string) => ({ line: 4, character: (text.split('\n')[4] ?? '').indexOf(words) + 1 });

describe('The language server', () => {
  describe('explains a finding', () => {
    async function explained(position: { line: number; character: number }, rule?: string) {
      const editor = await TestEditor.start();
      await editor.open(uri, text);
      const params = { textDocument, position, ...(rule && { rule }) };
      return await editor.connection.sendRequest<ExplainFindingResult | null>(explainFindingRequest, params);
    }

    it('with what was found, why it matters, who says so, and examples', async () => {
      const { rule, title, markdown } = (await explained(at('have tested'))) ?? {};
      assert.equal(rule, 'blame/counterfactual');
      assert.ok(markdown?.startsWith(`# ${title}\n\n> `));
      for (const part of [
        /Dave \\<b\\>should\\<\/b\\> have tested/,
        /\n## Why\n/,
        /\*Source: /,
        /````/,
        /postmortem-disable-next-line blame\/counterfactual/,
      ])
        assert.match(markdown ?? '', part);
    });

    it('and of several at one place the loudest', async () => {
      const editor = await TestEditor.start();
      await editor.open(uri, '# Postmortem: Outage\n\n## Action Items\n\n- Dave needs to be more careful\n');
      const answer = await editor.connection.sendRequest<ExplainFindingResult>(explainFindingRequest, {
        textDocument,
        position: { line: 4, character: 8 },
      });
      const [loudest] = (await findingsAt(editor, 4)).sort(
        (one, other) => (one.severity ?? 0) - (other.severity ?? 0),
      );
      assert.equal(answer.rule, loudest?.code);
    });

    it('in the line where the cursor stands', async () => {
      assert.notEqual(await explained({ line: 4, character: 0 }), null);
    });

    it('and says nothing where nothing was found', async () => {
      assert.equal(await explained({ line: 3, character: 0 }), null);
      assert.equal(await explained(at('have tested'), 'timeline/silent-gap'), null);
    });

    const offers = async (commands: readonly string[], only?: string[]) => {
      const editor = await TestEditor.start({
        initialization: { initializationOptions: { providesFiles: true, commands } },
      });
      await editor.open(uri, text);
      const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: at('have tested'), end: at('have tested') },
        context: { diagnostics: [], ...(only && { only }) },
      });
      return (actions as CodeAction[]).filter(({ title }) => title.startsWith('Explain'));
    };

    it('from the light bulb, in an editor that can show it', async () => {
      const [offer] = await offers(['postmortem.explainFinding']);
      assert.equal(offer?.title, 'Explain "blame/counterfactual"');
      assert.equal(offer?.diagnostics?.[0]?.code, 'blame/counterfactual');
      assert.deepEqual(offer?.command?.arguments?.[2], 'blame/counterfactual');
      assert.deepEqual(await offers([]), []);
      assert.deepEqual(await offers(['postmortem.explainFinding'], ['source.fixAll']), []);
    });
  });
});
