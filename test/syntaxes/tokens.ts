import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textMate = require('vscode-textmate') as typeof TextMate;

const injected = 'text.html.markdown.postmortem';
const files: Readonly<Record<string, string>> = {
  [injected]: 'syntaxes/postmortem.tmLanguage.json',
  // Shaped like VS Code's own Markdown grammar in what matters to an injection; the suite that runs inside
  // VS Code meets the real one.
  'text.html.markdown': 'test/syntaxes/markdownStub.json',
};

/** The words that our grammar colours in a text, each with the middle of its scope: `['14:02 constant.numeric.time']`. */
export async function colouredWords(text: string): Promise<string[]> {
  const grammar = await markdown;
  const found: string[] = [];
  let state = textMate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const ours = scopes.at(-1);
      if (ours?.endsWith('.postmortem')) {
        found.push(`${line.slice(startIndex, endIndex)} ${ours.slice(0, -'.postmortem'.length)}`);
      }
    }
  }
  return found;
}

const markdown = loadMarkdown();

async function loadMarkdown(): Promise<TextMate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = files[scope];
      return Promise.resolve(file ? textMate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? [injected] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The stub of the Markdown grammar could not be loaded.');
  return grammar;
}
