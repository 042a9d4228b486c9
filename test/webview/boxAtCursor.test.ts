import assert from 'node:assert/strict';
import { boxAtCursor } from '../../client/webview/boxAtCursor';
import { diagramsOf } from '../../server/diagrams/all';
import { parse } from '../../server/model/parse';

const text = `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] No step checked the rules
   - No gate asked for it
2. [PEOPLE] Nobody was on call
`;
const [fishbone] = diagramsOf(parse(text, { declared: true, language: 'markdown' }), { width: 600 });

describe('The box at the cursor', () => {
  const at = (line: number, character: number) =>
    boxAtCursor(fishbone?.boxes ?? [], { line, character })?.label;

  it('is the innermost whose words hold the cursor, their ends included', () => {
    assert.equal(at(4, 20), 'No step checked the rules');
    assert.equal(at(5, 12), 'No gate asked for it');
    assert.equal(at(5, 25), 'No gate asked for it');
    assert.equal(at(0, 20), 'Checkout outage');
  });

  it('is that of the line for a cursor on its bullet or tag', () => {
    assert.equal(at(6, 0), 'Nobody was on call');
    assert.equal(at(6, 6), 'Nobody was on call');
  });

  it('is none elsewhere', () => {
    assert.equal(at(1, 0), undefined);
    assert.equal(at(2, 5), undefined);
  });
});
