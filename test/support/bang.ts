import type { Range } from 'vscode-languageserver-types';
import type { Rule } from '../../server/rules/rule';

const words = {
  why: 'It makes a test easy to read.',
  source: 'This test',
  examples: [],
  reads: 'both',
  severity: 'warning',
} as const;

/** Finds every `bang`, and can safely make it a `pop`. */
export const bangRule: Rule = {
  ...words,
  id: 'structure/bang',
  title: 'Do not say bang',
  messages: { bang: 'Found a bang at {offset}' },
  *check({ postmortem }) {
    for (const { index } of postmortem.text.matchAll(/bang/g)) {
      const span = { start: index, end: index + 4 };
      yield {
        message: 'bang',
        data: { offset: index },
        span,
        facts: { loud: true },
        fixes: [
          { title: 'Say pop', kind: 'safe', edits: [{ span, newText: 'pop' }] },
          { title: 'Say nothing', kind: 'suggestion', edits: [{ span, newText: '' }] },
        ],
      };
    }
  },
};

export const throwingRule: Rule = {
  ...words,
  id: 'structure/throwing',
  title: 'Throw',
  messages: {},
  check() {
    throw new Error('out of order');
  },
};

/** A platform with one rule that is easy to see. */
export const bangs = { rules: [bangRule] };

export const reportUri = 'file:///repo/postmortems/db.md';

export function at(line: number, character: number) {
  return { line, character };
}

/** Two places in one line. */
export function between(line: number, from: number, to: number): Range {
  return { start: at(line, from), end: at(line, to) };
}
