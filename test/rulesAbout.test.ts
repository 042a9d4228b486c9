import assert from 'node:assert/strict';
import { parse } from '../server/model/parse';
import type { Postmortem } from '../server/model/postmortem';
import { allRules } from '../server/rules/all';
import type { Rule } from '../server/rules/rule';
import { run } from '../server/rules/run';
import { defaultSettings } from '../server/settings';
import { reports } from './model/reports';

/** Words belong to the part they stand in; how a document is read does not change while somebody types. */
const words: ReadonlySet<string> = new Set(['text', 'stretches', 'prose', 'kind', 'conventions']);

/** The parts of a document that a rule looks at. */
function partsRead(rule: Rule, postmortem: Postmortem): Set<string> {
  const parts = new Set<string>();
  const watched = new Proxy(postmortem, {
    get(target, part, receiver) {
      if (typeof part === 'string') parts.add(part);
      return Reflect.get(target, part, receiver);
    },
  });
  const rules = [
    {
      ...rule,
      check: (input: Parameters<Rule['check']>[0]) => rule.check({ ...input, postmortem: watched }),
    },
  ];
  run(rules, {
    postmortem,
    settings: defaultSettings,
    today: '2025-03-20',
    path: 'postmortems/PI-2025-012.md',
  });
  return parts;
}

describe('What a rule is about', () => {
  for (const rule of allRules) {
    const { about, examples } = rule;
    if (!about) continue;
    it(`${rule.id}: names every part that the rule looks at`, () => {
      const named = new Set<unknown>(about);
      const texts = [...reports, ...examples.map(({ text }) => text.replaceAll(/[⟦⟧]/g, ''))];
      for (const text of texts) {
        for (const language of ['markdown', 'yaml'] as const) {
          const read = partsRead(rule, parse(text, { language, declared: true }));
          assert.deepEqual(
            [...read].filter((part) => !named.has(part) && !words.has(part)),
            [],
          );
        }
      }
    });
  }
});
