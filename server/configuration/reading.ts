import { allOf, inEnglish, type Phrase, phrase } from '../l10n/translate';
import type { Located, Span } from '../model/span';
import type { YamlNode } from '../model/yamlValues';
import { nearest } from '../rules/nearest';
import type { Finding, Fix } from '../rules/rule';
import { type Choice, expected, type Keys, type List, type Shape, type Text } from './shape';

export interface Reading {
  /** What of the value can be used; missing when nothing can. */
  readonly value?: unknown;
  readonly problems: readonly Finding[];
}

/**
 * Reads a value by its shape. Every part is judged on its own: a wrong one is left out and costs one finding, the
 * others count. With the shape of a whole file, `profile: brief` gives no value for `profile` and the finding that
 * `"profile" must be one of full, short or custom; found "brief"`.
 */
export function readByShape(node: YamlNode, shape: Shape, otherKeys: 'wrong' | 'fine' = 'wrong'): Reading {
  const reader = new Reader(otherKeys);
  const value = reader.read(node, shape, []);
  return { ...(value !== undefined && { value }), problems: reader.problems };
}

/** Nobody reads on; a file with more is no settings file. */
const mostProblems = 200;

/** The keys from the top of the file to a value. */
type Path = readonly string[];

class Reader {
  readonly problems: Finding[] = [];

  constructor(private readonly otherKeys: 'wrong' | 'fine') {}

  read(node: YamlNode, shape: Shape, path: Path): unknown {
    const meant = meantBy(node, shape);
    if (meant?.kind === 'list' && node.kind === 'list') return this.#list(node, meant, path);
    if (meant?.kind === 'keys' && node.kind === 'map') return this.#keys(node, meant, path);
    if (node.kind !== 'scalar') return this.#wrong(node, shape, path);
    // A list or a mapping whose items are all commented out.
    if (meant === undefined && node.value === null && hasParts(shape)) return undefined;
    if (meant?.kind === 'choice') return this.#choice(node.value, node.span, meant, shape, path);
    if (meant?.kind === 'text') return this.#text(node.value, node.span, meant, path);
    if (meant?.kind === 'flag' && typeof node.value === 'boolean') return node.value;
    const { value } = node;
    const isNumber =
      meant?.kind === 'number' && Number.isSafeInteger(value) && Number(value) >= meant.minimum;
    return isNumber ? value : this.#wrong(node, shape, path);
  }

  #list({ items, span }: YamlNode & { kind: 'list' }, shape: List, path: Path): unknown {
    if (items.length < (shape.atLeast ?? 0))
      return this.#say(span, 'wrong-value', phrase('{quoted} must not be empty.', { quoted: quoted(path) }));
    const read = items.map((item) => this.read(item, shape.of, path));
    const right = read.filter((item) => item !== undefined);
    // What is left of a list of names of which one is wrong is not what was meant; of a list of parts it is.
    return shape.of.kind === 'keys' || right.length === read.length ? right : undefined;
  }

  #keys(node: YamlNode & { kind: 'map' }, shape: Keys, path: Path): unknown {
    const values = new Map<string, unknown>();
    const seen = new Set<string>();
    const written = new Set(node.entries.map(({ key }) => key.value));
    const free = Object.keys(shape.keys).filter((key) => !written.has(key));
    for (const { key, value } of node.entries) {
      const known = Object.hasOwn(shape.keys, key.value) ? shape.keys[key.value] : undefined;
      if (!known) this.#unknownKey(key, shape, path, free);
      else if (seen.has(key.value))
        this.#say(
          key.span,
          'duplicate-key',
          phrase('{quoted} is written twice, and the first one counts. Remove one of them.', {
            quoted: quoted([...path, key.value]),
          }),
        );
      else values.set(key.value, this.read(value, known.shape, [...path, key.value]));
      if (known) seen.add(key.value);
    }
    const missing = (shape.required ?? []).filter((name) => !seen.has(name));
    if (missing.length > 0)
      return this.#say(
        startOf(node),
        'missing-key',
        phrase('{quoted} needs {keys} here.', { quoted: quoted(path), keys: allOf(missing) }),
      );
    const isUseless = (shape.required ?? []).some((name) => values.get(name) === undefined);
    return isUseless ? undefined : Object.fromEntries([...values].filter(([, value]) => value !== undefined));
  }

  #unknownKey({ value, span }: Located, shape: Keys, path: Path, free: readonly string[]): void {
    if (path.length === 0 && this.otherKeys === 'fine') return;
    const meant = near(value, free);
    const data = { none: shape.none, quoted: `"${shortened(value)}"`, place: quoted(path) };
    const unknown =
      path.length > 0
        ? phrase('There is {none} {quoted} in {place}', data)
        : phrase('There is {none} {quoted}', data);
    this.#say(span, 'unknown-key', withHint(unknown, meant, Object.keys(shape.keys)), meant);
  }

  #choice(value: unknown, span: Span, { choices }: Choice, shape: Shape, path: Path): unknown {
    if (choices.some((choice) => choice.value === value)) return value;
    const meant =
      typeof value === 'string'
        ? near(
            value,
            choices.map((choice) => choice.value),
          )
        : undefined;
    return this.#say(span, 'wrong-value', mustBe(shape, path, shown(value)), meant);
  }

  #text(value: unknown, span: Span, shape: Text, path: Path): unknown {
    if (typeof value !== 'string' || (value.trim() === '' && !shape.mayBeEmpty))
      return this.#say(span, 'wrong-value', mustBe(shape, path, shown(value)), undefined);
    const problem = value === '' ? undefined : shape.problem?.(value);
    if (problem === undefined) return value;
    return this.#say(span, 'wrong-value', mustBe(shape, path, shown(value), problem));
  }

  #wrong(node: YamlNode, shape: Shape, path: Path): undefined {
    return this.#say(node.span, 'wrong-value', mustBe(shape, path, found(node)));
  }

  /** `meant` is offered instead of what stands there. */
  #say(span: Span, code: string, words: Phrase, meant?: string): undefined {
    if (this.problems.length < mostProblems) this.problems.push(problem(span, code, words, meant));
    return undefined;
  }
}

/** A finding in a settings file; `meant` is offered instead of what stands there. */
export function problem(span: Span, code: string, { english, data = {} }: Phrase, meant?: string): Finding {
  const fix: Fix | undefined =
    meant === undefined
      ? undefined
      : { title: `Write ${meant}`, kind: 'suggestion', edits: [{ span, newText: meant }] };
  return {
    rule: `configuration/${code}`,
    severity: 'error',
    span,
    message: inEnglish(english, data),
    words: { english, data },
    fixes: fix ? [fix] : [],
  };
}

/** The form that is written here, of those that may be. */
function meantBy(node: YamlNode, shape: Shape): Exclude<Shape, { kind: 'either' }> | undefined {
  const forms = shape.kind === 'either' ? shape.of : [shape];
  const isMeant = (form: Shape) => {
    if (form.kind === 'list') return node.kind === 'list';
    return form.kind === 'keys' ? node.kind === 'map' : node.kind === 'scalar';
  };
  return forms.flatMap((form) => (form.kind === 'either' ? [] : [form])).find(isMeant);
}

/** What was meant by a slip; no slip is as long as a page. */
function near(written: string, known: readonly string[]): string | undefined {
  return written.length <= 100 ? nearest(written, known) : undefined;
}

function hasParts(shape: Shape): boolean {
  return shape.kind === 'list' || shape.kind === 'keys';
}

function startOf(node: YamlNode & { kind: 'map' }): Span {
  return node.entries[0]?.key.span ?? node.span;
}

/** A long list of what is known helps nobody. */
function withHint(unknown: Phrase, meant: string | undefined, known: readonly string[]): Phrase {
  if (meant !== undefined)
    return phrase('{unknown}. Perhaps "{quoted}" was meant.', { unknown, quoted: meant });
  return known.length > 20
    ? phrase('{unknown}.', { unknown })
    : phrase('{unknown}; known are {keys}.', { unknown, keys: allOf(known) });
}

function mustBe(shape: Shape, path: Path, found: Phrase, problem?: string): Phrase {
  const setting =
    path.length === 0 ? phrase('A settings file') : phrase('{quoted}', { quoted: quoted(path) });
  const data = { setting, expected: expected(shape), found };
  return problem === undefined
    ? phrase('{setting} must be {expected}; found {found}.', data)
    : phrase('{setting} must be {expected}; found {found}: {problem}.', { ...data, problem });
}

function found(node: YamlNode): Phrase {
  if (node.kind === 'list') return phrase('a list');
  if (node.kind === 'map') return phrase('keys and values');
  if (node.kind === 'other') return phrase('an alias or something nested too deeply, which is not read here');
  return shown(node.value);
}

function shown(value: unknown): Phrase {
  return value === null
    ? phrase('nothing')
    : phrase('{quoted}', { quoted: shortened(JSON.stringify(value)) });
}

function quoted(path: Path): string {
  return `"${path.map(shortened).join('.')}"`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
