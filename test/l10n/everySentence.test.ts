import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { settingProperties } from '../../server/configuration/schema';
import { severities } from '../../server/configuration/settingsTable';
import { features } from '../../server/features/all';
import { ConfigurationViews } from '../../server/features/configuration/configurationView';
import { toDiagnostics } from '../../server/features/diagnostics';
import { type DocumentView, DocumentViews } from '../../server/features/documentView';
import { languages } from '../../server/l10n/languages';
import { sectionKinds } from '../../server/model/postmortem';
import { diagramFileRequest, importTimelineRequest } from '../../server/protocol';
import { inspection } from '../../server/reporters/inspection';
import { inspectionText } from '../../server/reporters/inspectionText';
import { plainPaint, textReporter } from '../../server/reporters/text';
import { allRules } from '../../server/rules/all';
import { defaultSettings } from '../../server/settings';
import { MemoryFiles } from '../support/memoryFiles';
import { surroundingsOf } from '../support/surroundings';
import { documents, records, settingsFiles } from './documents';
import { missingIn, Reader, withoutMarked } from './reader';
import { shownIn } from './shown';

const reader = new Reader();
const { translate } = reader;
const settings = { ...defaultSettings, trackers: [{ pattern: 'OPS-\\d+', url: 'https://tracker.test/$&' }] };
const surroundings = {
  ...surroundingsOf(documents),
  translate,
  commands: new Set(['postmortem.openPreviewToSide', 'postmortem.explainFinding']),
  client: {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  },
};

/** What every feature answers about every document: at each line those that are asked about a place. */
async function* answers(): AsyncGenerator<readonly [method: string, answer: unknown]> {
  const views = new DocumentViews({
    today: () => '2025-03-20',
    onFailure: ({ message }) => assert.fail(message),
    translate: () => translate,
  });
  const configurations = new ConfigurationViews(new MemoryFiles(), allRules, () => translate);
  for (const [uri, text] of Object.entries(documents)) {
    const document = TextDocument.create(uri, uri.endsWith('.yaml') ? 'yaml' : 'markdown', 1, text);
    const view = views.of(document, settings, ['file:///repo'], new Set(['PI-2025-012']));
    yield* answersAbout(view, document);
    yield* printed(view);
  }
  for (const text of settingsFiles) {
    const document = TextDocument.create('file:///repo/.postmortem.yaml', 'yaml', 1, text);
    yield* answersAbout(await configurations.of(document), document);
  }
}

/** What the command line prints beside what features answer. */
function* printed({
  uri,
  postmortem,
  positions,
  findings,
}: DocumentView): Generator<readonly [string, unknown]> {
  const reporter = textReporter(plainPaint, translate);
  const found = reporter.file({ path: uri, diagnostics: toDiagnostics(positions, findings) });
  yield ['lint', { message: found + reporter.end() }];
  yield ['lint', { message: textReporter(plainPaint, translate).end() }];
  yield ['inspect', { message: inspectionText(inspection(uri, postmortem), translate) }];
}

type View = Parameters<(typeof features)[number]['answer']>[0];

async function* answersAbout(view: View, document: TextDocument): ReturnType<typeof answers> {
  for (const { method, answer } of features)
    for (const place of placesFor(method, document)) {
      const { position } = place;
      const common = { textDocument: { uri: document.uri }, range: { start: position, end: position } };
      yield [method, await answer(view, { ...common, ...ordinary, ...place }, surroundings)];
    }
}

const ordinary = {
  context: { diagnostics: [] },
  width: 2_000,
  kind: 'five-whys',
  format: 'outline',
  text: '',
};
const start: Position = { line: 0, character: 0 };

interface Asked extends Readonly<Record<string, unknown>> {
  readonly position: Position;
}

/** Features that are asked about a place are asked in every line; the others once in each way. */
function placesFor(method: string, document: TextDocument): Asked[] {
  const lines =
    document.lineCount < 500 ? Array.from({ length: document.lineCount }, (_, line) => line) : [0];
  const ends = lines.map((line) =>
    document.positionAt(
      document.offsetAt({ line: line + 1, character: 0 }) - (line < document.lineCount - 1 ? 1 : 0),
    ),
  );
  const inside = lines.flatMap((line) => [3, 12, 30].map((character) => ({ line, character })));
  const whole = { start, end: document.positionAt(document.getText().length) };
  if (method === 'textDocument/completion') return ends.map((position) => ({ position }));
  if (/hover|explainFinding/.test(method)) return inside.map((position) => ({ position }));
  if (method === 'textDocument/codeAction')
    return [
      ...ends.map((position) => ({ position })),
      { position: start, range: whole, context: { diagnostics: [], only: ['source'] } },
    ];
  if (method === 'textDocument/rename')
    return ['x', 'PI-25-1', 'PI-2025-013'].flatMap((newName) =>
      inside.map((position) => ({ position, newName })),
    );
  // Its answer is the action that it was given.
  if (method === 'codeAction/resolve') return [];
  if (method === importTimelineRequest) return records.map((text) => ({ position: start, text }));
  if (method === diagramFileRequest)
    return ['fishbone', 'five-whys', 'timeline'].map((kind) => ({ position: start, kind }));
  return [{ position: start, positions: [], range: whole }];
}

const written = [...Object.entries(documents).flat(), ...settingsFiles, ...records].join('\n');
/** Names, and what is read as it is written. */
const names = [
  ...sectionKinds,
  'Postmortem',
  'min',
  surroundings.reader.zone,
  ...severities.choices.map(({ value }) => value),
];
const known = wordsIn(
  [written, ...names, ...allRules.map(({ id }) => id), JSON.stringify(settings)].join(' '),
);

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/\p{L}{3,}/gu));
}

describe('Whatever people are shown', function () {
  this.timeout(60_000);
  const around = new Set<string>();

  before(async () => {
    for await (const [method, answer] of answers())
      for (const { text, inserted } of shownIn(answer)) {
        const written = wordsIn(inserted);
        const own = [...wordsIn(withoutMarked(text))].filter(
          (word) => !known.has(word) && !written.has(word),
        );
        if (own.length > 0) around.add(`${method}: ${own.join(' ')} in ${text.slice(0, 200)}`);
      }
    settingProperties(allRules, translate);
  });

  it('is the document’s, or was translated', () => assert.deepEqual([...around], []));

  it('is much', () => assert.ok(new Set(reader.heard.map(({ english }) => english)).size > 300));

  for (const [language, words] of Object.entries(languages))
    it(`is there in the language ${language}`, () => {
      assert.deepEqual(
        missingIn(words, reader.heard, (one) => written.includes(one) || names.includes(one)),
        [],
      );
    });
});
