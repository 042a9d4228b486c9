import assert from 'node:assert/strict';
import { coloured, plain } from './cases';
import { type Colouring, colouring } from './tokens';

// The stub is shaped like VS Code's grammar for Markdown in what matters to an injection; the suite that runs inside
// VS Code tries the same texts with the real one.
describe('The grammar for Markdown', () => {
  let coloursOf: Colouring;
  before(async () => {
    coloursOf = await colouring(process.cwd(), 'test/syntaxes/markdownStub.json');
  });

  for (const [text, ...words] of coloured) {
    it(`colours ${text}`, () => assert.deepEqual(coloursOf(text), words));
  }
  for (const text of plain) {
    it(`leaves alone ${text}`, () => assert.deepEqual(coloursOf(text), []));
  }
});
