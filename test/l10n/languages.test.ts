import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, translateFor } from '../../server/l10n/languages';
import { inEnglish } from '../../server/l10n/translate';
import { allRules } from '../../server/rules/all';
import { neededSections, otherSections } from '../../server/rules/structure/neededSections';

/** What rules say of themselves, and the prompts of sections. */
const ofRules = allRules.flatMap(({ title, why, messages }) => [title, why, ...Object.values(messages)]);
const prompts = [
  ...neededSections.map(({ prompt }) => prompt),
  ...Object.values(otherSections).map(([, prompt]) => prompt),
];
const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('server', name), 'utf8'));
/** What is written in calls of `translate`. */
const ofFeatures = sources.flatMap((text) =>
  [...text.matchAll(/\btranslate\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(([, words = '']) =>
    words.replaceAll("\\'", "'"),
  ),
);
const keys = new Set([...ofRules, ...prompts, ...ofFeatures]);

for (const [language, words] of Object.entries(languages)) {
  describe(`The language ${language}`, () => {
    it('has a translation for everything that is said', () => {
      assert.deepEqual(
        [...keys].filter((key) => !words[key]),
        [],
      );
    });

    it('puts data where the English has it', () => {
      const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      for (const [english, translation] of Object.entries(words))
        assert.deepEqual(placeholders(translation), placeholders(english), english);
    });

    it('translates nothing that is not said any more', () => {
      const written = sources.map(withoutData).join('\n');
      const orphans = Object.keys(words).filter(
        (key) => !keys.has(key) && !written.includes(withoutData(key)),
      );
      assert.deepEqual(orphans, []);
    });

    it('knows the titles of all fixes that the examples of rules show', () => {
      const translate = translateFor(language);
      const titles = sources.flatMap((text) =>
        [...text.matchAll(/title: ['`]([^'`]+)['`],\s*kind: '(?:safe|suggestion)'/g)].map(
          ([, title = '']) => title,
        ),
      );
      assert.ok(titles.length > 20);
      const filled = titles.map((title) => title.replace(/\$\{[^}]*\}/g, 'x'));
      assert.deepEqual(
        filled.filter((title) => translate(title) === title),
        [],
      );
    });
  });
}

describe('Translation', () => {
  const german = translateFor('de-AT');

  it('translates before it fills in', () => {
    const heading = '{prompt} Impact';
    assert.equal(
      german(
        'Nothing stands under “{heading}” yet. Write it, or say in a word why there is nothing, such as “None”.',
        {
          heading,
        },
      ),
      `Unter „${heading}“ steht noch nichts. Etwas schreiben, oder mit einem Wort sagen, warum da nichts ist, etwa „None“.`,
    );
  });

  it('leaves alone what stands in quotation marks, for it is the document’s', () => {
    assert.match(
      german(
        '“{words}” is a guess, and the rest of the chain stands on it. Say what shows it, or make finding out an action item.',
        { words: 'owner' },
      ),
      /^„owner“/,
    );
  });

  it('recognizes lists, amounts and titles that come filled', () => {
    assert.equal(
      german('Add owner, deadline and verification'),
      'Ergänzen: Verantwortliche, Frist und Nachweis',
    );
    assert.equal(german('Write 2025-11-28'), '2025-11-28 schreiben');
    assert.equal(
      german(
        'This was due {days} ago and is still open. Mark it as done, set a new date, or say that it will not be done.',
        { days: '3 days' },
      ),
      'Das war vor 3 Tagen fällig und ist noch offen. Als erledigt kennzeichnen, einen neuen Tag setzen, oder sagen, dass es nicht getan wird.',
    );
  });

  it('says in English what it does not know, and everything to readers of other languages', () => {
    assert.equal(german('Something new'), 'Something new');
    for (const locale of [undefined, 'en-GB', 'constructor', ''])
      assert.equal(translateFor(locale), inEnglish);
  });

  it('is quick with long words that fit nothing', () => {
    const words = 'Write , from to '.repeat(10_000);
    assert.equal(german(words), words);
  });
});

/** The words without what goes between them, be it `{name}` or `${expression}`. */
function withoutData(text: string): string {
  return text
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')
    .replace(/\{\w+\}/g, '{}')
    .replaceAll('\\', '');
}
