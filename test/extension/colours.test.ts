import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { coloured, plain } from '../syntaxes/cases';
import { type Colouring, colouring } from '../syntaxes/tokens';

describe('Colours', () => {
  let coloursOf: Colouring;
  before(async () => {
    const ours = vscode.extensions.getExtension('postmortem.vscode-postmortem');
    const markdown = vscode.extensions.getExtension('vscode.markdown');
    assert.ok(ours && markdown);
    const [grammar] = markdown.packageJSON.contributes.grammars as readonly { readonly path: string }[];
    assert.ok(grammar);
    coloursOf = await colouring(ours.extensionPath, join(markdown.extensionPath, grammar.path));
  });

  it("are laid over VS Code's own grammar for Markdown", () => {
    for (const [text, ...words] of coloured) assert.deepEqual(coloursOf(text), words, text);
  });

  it('leave everything else to it', () => {
    for (const text of plain) assert.deepEqual(coloursOf(text), [], text);
  });
});
