import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allRules } from '../server/rules/all';
import { rulePage, rulesTable, withTable } from '../server/rules/documentation';
import { generatedFiles } from './support/generated';

describe('What is generated from the rules and the settings', () => {
  for (const { path, generate } of generatedFiles) {
    it(`is up to date in ${path}; if not, run npm run generate`, () => {
      const text = readFileSync(path, 'utf8');
      assert.equal(text, generate(text));
    });
  }

  it('needs both markers in the readme', () => {
    assert.throws(
      () => withTable('# Postmortem\n\n<!-- rules:start -->\n', 'rules', rulesTable(allRules)),
      RangeError,
    );
  });

  it('has a page for every rule, with its reason and an example', () => {
    for (const rule of allRules) {
      const page = rulePage(rule);
      assert.ok(page.includes(rule.why) && page.includes('````'), rule.id);
    }
  });
});
