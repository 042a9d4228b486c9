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
};

describe("The preview's messages", () => {
  it('pass when they are what they say, after the way through JSON too', () => {
    const toPage: MessageToPage[] = [show, { type: 'explain', text: 'Nothing here' }];
    const fromPage: MessageFromPage[] = [
      { type: 'width', width: 712.5 },
      { type: 'reveal', uri: 'file:///a.md', source: { line: 3, character: 0 } },
    ];
    for (const message of toPage)
      assert.ok(isMessageToPage(JSON.parse(JSON.stringify(message))), message.type);
    for (const message of fromPage)
      assert.ok(isMessageFromPage(JSON.parse(JSON.stringify(message))), message.type);
  });

  it('do not pass in the wrong direction', () => {
    assert.ok(!isMessageFromPage(show));
    assert.ok(!isMessageToPage({ type: 'width', width: 400 }));
  });

  for (const nothing of [undefined, null, 'show', 42, [], {}, { type: 'delete' }, { type: 'show' }]) {
    it(`do not pass as ${JSON.stringify(nothing)}`, () => {
      assert.ok(!isMessageToPage(nothing));
      assert.ok(!isMessageFromPage(nothing));
    });
  }

  it('do not pass with a number that is none', () => {
    for (const width of ['400', Number.NaN, Number.POSITIVE_INFINITY, null]) {
      assert.ok(!isMessageFromPage({ type: 'width', width }));
    }
  });

  it('do not pass with a picture that has a hole somewhere', () => {
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
    assert.ok(isPageState({ uri: 'file:///a.md', scroll: 120 }));
    for (const other of [undefined, {}, { uri: 'file:///a.md' }, { uri: 1, scroll: 0 }]) {
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
