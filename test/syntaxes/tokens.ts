import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

const markdown = 'text.html.markdown';
const injected = 'text.html.markdown.postmortem';

/** Gives the words that our grammar colours in a text, each with the middle of its scope: `14:02 constant.numeric.time`. */
export type Colouring = (text: string) => string[];

/** Colours with VS Code's own engine. `repository` is where our grammar and the engine's package are. */
export async function colouring(repository: string, markdownGrammar: string): Promise<Colouring> {
  const require = createRequire(join(repository, 'package.json'));
  const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
  const textMate = require('vscode-textmate') as typeof TextMate;
  const grammars = new Map([
    [markdown, markdownGrammar],
    [injected, join(repository, 'syntaxes/postmortem.tmLanguage.json')],
  ]);
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = grammars.get(scope);
      return Promise.resolve(file ? textMate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: (scope) => (scope === markdown ? [injected] : undefined),
  });
  const grammar = await registry.loadGrammar(markdown);
  if (!grammar) throw new Error(`${markdownGrammar} is no grammar for Markdown.`);
  return (text) => [...colouredWords(grammar, textMate.INITIAL, text)];
}

function* colouredWords(grammar: TextMate.IGrammar, start: TextMate.StateStack, text: string) {
  let state = start;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const [, ours] = /^(.*)\.postmortem$/.exec(scopes.at(-1) ?? '') ?? [];
      if (ours) yield `${line.slice(startIndex, endIndex)} ${ours}`;
    }
  }
}
