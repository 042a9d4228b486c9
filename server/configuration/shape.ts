import { listed } from '../rules/nearest';

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
  /** What a key is called in a sentence: "rule". */
  readonly noun: string;
}

export interface Key {
  /** Markdown, in whole sentences. */
  readonly description: string;
  readonly shape: Shape;
  /** As it would be written. */
  readonly default?: unknown;
}

/** A short form and a long form: which one is meant is seen at once, because no two are of the same kind in YAML. */
export interface Either {
  readonly kind: 'either';
  readonly of: readonly Shape[];
}

/** What a value must be, for a sentence: "one of full, short or custom". */
export function expected(shape: Shape): string {
  switch (shape.kind) {
    case 'choice':
      return `one of ${listed(shape.choices.map(({ value }) => value))}`;
    case 'text':
      return shape.expected;
    case 'number':
      return `a whole number from ${shape.minimum}`;
    case 'flag':
      return 'true or false';
    case 'list':
      return `a list${(shape.atLeast ?? 0) > 0 ? ' that is not empty' : ''}, each item ${expected(shape.of)}`;
    case 'keys':
      return shape.required ? `keys and values with ${listed(shape.required, 'and')}` : 'keys and values';
    case 'either':
      return shape.of.map(expected).join(', or ');
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
