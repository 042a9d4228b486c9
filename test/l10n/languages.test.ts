import assert from 'node:assert/strict';
import { sourceKinds } from '../../server/features/sourceKinds';
import { importers } from '../../server/importers/all';
import { brokenJson } from '../../server/importers/jsonRecords';
import { languages, translateFor } from '../../server/l10n/languages';
import { inEnglish, oneOf, phrase } from '../../server/l10n/translate';
import { actionItemKeys } from '../../server/model/actionItemKeys';
import { usualDeadlines } from '../../server/model/relativeDays';
import { allRules } from '../../server/rules/all';
import { neededSections, otherSections } from '../../server/rules/structure/neededSections';
import { standardCategories } from '../../server/settings';
import { modelSources, sources, speakingSources, spokenIn } from './spoken';

/** What rules say of themselves, and the prompts of sections. */
const ofRules = allRules.flatMap(({ title, why, source, messages, examples }) => [
  title,
  why,
  source,
  ...Object.values(messages),
  ...examples.filter(({ documented }) => documented !== false).map((example) => example.title),
]);
const prompts = [
  ...neededSections.map(({ prompt }) => prompt),
  ...Object.values(otherSections).map(([, prompt]) => prompt),
];
/** Words that stand in tables and are said when they are chosen. */
const listed = [
  ...importers.map(({ title }) => title),
  ...Array.from({ length: 16 }, (_, index) => brokenJson(index + 1)),
  ...usualDeadlines,
  ...Object.values(actionItemKeys).flatMap(({ meaning, choices = {} }) => [
    meaning,
    ...Object.values(choices),
  ]),
  ...standardCategories.map(({ meaning }) => meaning),
  ...sourceKinds.flatMap(({ name, why }) => [name, why]),
];
/** What is wrong with a file, said as the reason of a finding. */
const problems = modelSources.flatMap((source) =>
  [...source.matchAll(/^(?: +(?:[A-Z_]{6,}|message):|const no\w+ =)\s*'([^'\n]* [^'\n]*)'/gm)].map(
    ([, words = '']) => words.replace(/\.$/, ''),
  ),
);
const keys = new Set(
  [...ofRules, ...prompts, ...listed, ...problems, ...speakingSources.flatMap(spokenIn)].filter(isWords),
);

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

  it('says words inside words, and joins lists', () => {
    const found = phrase('{setting} must be {expected}; found {found}.', {
      setting: phrase('A settings file'),
      expected: phrase('a list, each item {item}', {
        item: phrase('one of {choices}', { choices: oneOf(['a b', 'c', 'd']) }),
      }),
      found: phrase('nothing'),
    });
    assert.equal(
      inEnglish(found.english, found.data),
      'A settings file must be a list, each item one of a b, c or d; found nothing.',
    );
    assert.equal(
      german(found.english, found.data),
      'Eine Einstellungsdatei: gefunden nichts, erwartet eine Liste, jedes Element eines von a b, c oder d.',
    );
    assert.match(
      german('{owner} is a group. Name who of them will see to it, such as “{owner} (@name)”.', {
        owner: 'Open Source and 3 days',
      }),
      /^Open Source and 3 days ist eine Gruppe/,
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

/** A template may have nothing but data and marks. */
function isWords(english: string): boolean {
  return /\p{L}/u.test(english.replace(/\{\w+\}/g, ''));
}
