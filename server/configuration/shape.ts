import { allOf, oneOf, type Phrase, phrase, type Translate } from '../l10n/translate';

/**
 * What may be written as the value of a setting, as data: from it come the reader with its problems, completion and
 * hover, the JSON schema, the settings of the editor and the table in the readme.
 */
export type Shape = Choice | Text | WholeNumber | Flag | List | Keys | Either;

/** One of a few words. */
export interface Choice {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly description?: string }[];
}

export interface Text {
  readonly kind: 'text';
  /** What a text must be, for a sentence: "a time zone such as UTC or Europe/Paris". */
  readonly expected: string;
  /** Why a text cannot be used, as the end of a sentence; nothing when it can. */
  readonly problem?: (text: string) => string | undefined;
  /** Offered while completing. */
  readonly suggestions?: readonly string[];
  /** True where nothing at all may be written, which then means something. */
  readonly mayBeEmpty?: true;
}

export interface WholeNumber {
  readonly kind: 'number';
  readonly minimum: number;
}

export interface Flag {
  readonly kind: 'flag';
}

export interface List {
  readonly kind: 'list';
  readonly of: Shape;
  readonly atLeast?: number;
}

/** Known keys, each with its own shape. */
export interface Keys {
  readonly kind: 'keys';
  readonly keys: Readonly<Record<string, Key>>;
  readonly required?: readonly string[];
  /** What there is not where a key is unknown: "no rule". */
  readonly none: string;
}

export interface Key {
  /** Markdown, in whole sentences; see `described`. */
  readonly description: string | Phrase;
  readonly shape: Shape;
  /** As it would be written. */
  readonly default?: unknown;
}

/** A short form and a long form: which one is meant is seen at once, because no two are of the same kind in YAML. */
export interface Either {
  readonly kind: 'either';
  readonly of: readonly Shape[];
}

/** What a key or a choice means, for a reader of some language. */
export function described(description: string | Phrase, translate: Translate): string {
  return typeof description === 'string'
    ? translate(description)
    : translate(description.english, description.data);
}

/** What a value must be, for a sentence: "one of full, short or custom". */
export function expected(shape: Shape): Phrase {
  switch (shape.kind) {
    case 'choice':
      return phrase('one of {choices}', { choices: oneOf(shape.choices.map(({ value }) => value)) });
    case 'text':
      return phrase(shape.expected);
    case 'number':
      return phrase('a whole number from {minimum}', { minimum: shape.minimum });
    case 'flag':
      return phrase('true or false');
    case 'list':
      return phrase(
        (shape.atLeast ?? 0) > 0 ? 'a list that is not empty, each item {item}' : 'a list, each item {item}',
        { item: expected(shape.of) },
      );
    case 'keys':
      return shape.required
        ? phrase('keys and values with {keys}', { keys: allOf(shape.required) })
        : phrase('keys and values');
    case 'either':
      return shape.of.map(expected).reduce((short, long) => phrase('{short}, or {long}', { short, long }));
  }
}

/** The shape of what stands at a path below a shape: `rules`, then `timeline/silent-gap`; a number is a list's item. */
export function shapesAt(shape: Shape, [step, ...deeper]: readonly (string | number)[]): readonly Shape[] {
  if (shape.kind === 'either')
    return shape.of.flatMap((one) => shapesAt(one, step === undefined ? [] : [step, ...deeper]));
  if (step === undefined) return [shape];
  if (shape.kind === 'list' && typeof step === 'number') return shapesAt(shape.of, deeper);
  if (shape.kind !== 'keys' || typeof step !== 'string' || !Object.hasOwn(shape.keys, step)) return [];
  const key = shape.keys[step];
  return key ? shapesAt(key.shape, deeper) : [];
}
