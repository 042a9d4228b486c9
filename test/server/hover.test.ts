import assert from 'node:assert/strict';
import { type Hover, HoverRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionItemKeys } from '../../server/model/actionItemKeys';
import { TestEditor } from '../support/testEditor';

const items = `action_items:
  - id: PI-2025-012-01
    title: Add a gate
    description: In the pipeline
    priority: p1
    assignee: "@kim"
    reviewer: "@lee"
    deadline: 2025-04-01
    status: "in_progress"
    tracking: OPS-12
    verification:
      - A change without a gate fails
    related_incidents: [PI-2025-011]
    kind: prevent
    budget: none
`;
const fenced = `# Postmortem: PI-2025-012 — Outage\n\n## Action Items\n\n\`\`\`yaml\n${items}\`\`\`\n`;

describe('The language server', () => {
  for (const [uri, language, text] of [
    ['file:///repo/pi-2025-012.action-items.yaml', 'yaml', items],
    ['file:///repo/postmortems/pi-2025-012.md', 'markdown', fenced],
  ] as const) {
    describe(`explains action items in ${language}`, () => {
      let editor: TestEditor;
      before(async () => {
        editor = await TestEditor.start();
        await editor.open(uri, text, language);
      });

      async function hovered(words: string): Promise<string> {
        const document = TextDocument.create(uri, language, 1, text);
        const start = text.indexOf(words);
        const position = document.positionAt(start + 1);
        const shown: Hover | null = await editor.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri },
          position,
        });
        if (!shown) return '';
        assert.ok(typeof shown.contents === 'object' && 'value' in shown.contents && shown.range);
        assert.ok(document.offsetAt(shown.range.start) <= start + 1);
        return shown.contents.value;
      }

      it('by the words that the schema has for every key', async () => {
        for (const [name, { meaning, choices = {} }] of Object.entries(actionItemKeys)) {
          const shown = await hovered(name === 'owner' ? 'assignee' : `${name}:`);
          assert.ok(shown.includes(`**\`${name}\`** — ${meaning}`), `${name}: ${shown}`);
          for (const [value, means] of Object.entries(choices))
            assert.ok(shown.includes(`- \`${value}\`: ${means}`), value);
        }
        assert.match(await hovered('verification'), /\*One text, or a list of texts\.\*/);
      });

      it('and the values that can be chosen', async () => {
        assert.match(await hovered('p1'), /\*\*`P1`\*\* — This sprint/);
        assert.match(await hovered('in_progress'), /\*\*`in_progress`\*\* — Someone works on it/);
      });

      it('and neither keys of the team’s own nor what people wrote', async () => {
        for (const words of ['budget', 'In the pipeline', 'A change without'])
          assert.doesNotMatch(await hovered(words), /\*\*`/);
      });
    });
  }
});
