import assert from 'node:assert/strict';
import {
  isMessageFromPage,
  isMessageToPage,
  isPageState,
  type MessageFromPage,
  type MessageToPage,
} from '../../client/preview/messages';
import { diagramsOf } from '../../server/diagrams/all';
import { checkout } from '../diagrams/postmortems';

const show: MessageToPage = {
  type: 'show',
  diagrams: { uri: 'file:///a.md', version: 3, title: 'A', drawings: diagramsOf(checkout, { width: 700 }) },
  edition: 2,
  since: 1,
  pinned: false,
  cursor: { position: { line: 3, character: 0 }, moved: true },
};

describe("The preview's messages", () => {
  it('pass when they are what they say, after the way through JSON too', () => {
    const toPage: MessageToPage[] = [
      show,
      { type: 'explain', text: 'Nothing here' },
      { type: 'cursor', uri: 'file:///a.md', cursor: { position: { line: 3, character: 0 }, moved: true } },
      { type: 'rasterise', svg: '<svg/>' },
    ];
    const fromPage: MessageFromPage[] = [
      { type: 'room', width: 712.5, hidden: ['category PROCESS'] },
      { type: 'reveal', uri: 'file:///a.md', source: { line: 3, character: 0 } },
      { type: 'wish', wish: 'export', kind: 'timeline' },
      { type: 'raster', png: 'iVBORw0KGgo=' },
      { type: 'raster' },
    ];
    for (const message of toPage)
      assert.ok(isMessageToPage(JSON.parse(JSON.stringify(message))), message.type);
    for (const message of fromPage)
      assert.ok(isMessageFromPage(JSON.parse(JSON.stringify(message))), message.type);
  });

  it('do not pass in the wrong direction', () => {
    assert.ok(!isMessageFromPage(show));
    assert.ok(!isMessageToPage({ type: 'room', width: 400, hidden: [] }));
  });

  for (const nothing of [undefined, null, 'show', 42, [], {}, { type: 'delete' }, { type: 'show' }]) {
    it(`do not pass as ${JSON.stringify(nothing)}`, () => {
      assert.ok(!isMessageToPage(nothing));
      assert.ok(!isMessageFromPage(nothing));
    });
  }

  it('do not pass with a number that is none', () => {
    for (const width of ['400', Number.NaN, Number.POSITIVE_INFINITY, null]) {
      assert.ok(!isMessageFromPage({ type: 'room', width, hidden: [] }));
    }
  });

  it('do not pass with a picture that has a hole somewhere', function () {
    this.timeout(20_000);
    for (const path of pathsIn(show)) {
      const broken = JSON.parse(JSON.stringify(show));
      replaceAt(broken, path);
      assert.ok(!isMessageToPage(broken), path.join('.'));
    }
  });

  it('carry a place in the text that is one', () => {
    assert.ok(!isMessageFromPage({ type: 'reveal', uri: 'file:///a.md', source: { line: 3 } }));
    assert.ok(!isMessageFromPage({ type: 'reveal', source: { line: 3, character: 0 } }));
  });
});

describe("The page's state", () => {
  it('is taken up again only when it is one', () => {
    const state = { uri: 'file:///a.md', scroll: 120, zoom: 1.25, hidden: ['lane PD'], pinned: true };
    assert.ok(isPageState(state));
    for (const other of [
      undefined,
      {},
      { ...state, uri: 1 },
      { ...state, zoom: '1' },
      { ...state, hidden: 1 },
    ]) {
      assert.ok(!isPageState(other));
    }
  });
});

type Path = readonly (string | number)[];

/** The way to every value in a message, the message itself and the items of its lists included. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, name]);
}

/** Puts there what no value of a message may be. */
function replaceAt(message: unknown, path: Path): void {
  const [name = '', ...rest] = path;
  const object = message as Record<string, unknown>;
  if (rest.length === 0) object[name] = null;
  else replaceAt(object[name], rest);
}
