import { inEnglish, type Translate } from '../l10n/translate';
import type { Rule } from '../rules/rule';
import { configurationShape, ruleWithoutOptions, settingsTable, severities } from './settingsTable';
import { described, type Key, type Keys, type Shape } from './shape';

/** A JSON schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of `.postmortem.yaml`, for editors and programs that check YAML by a schema. */
export function configurationSchema(rules: readonly Rule[]): Schema {
  const shape = configurationShape(rules);
  const definitions = new Map<Shape, string>([
    [severities, 'severity'],
    [ruleWithoutOptions, 'rule'],
    ...Object.keys(settingsTable(rules)).map((name) => [shapeOf(shape, name), name] as const),
  ]);
  const writer = new SchemaWriter('description', definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Postmortem for a project',
    ...writer.keys(shape),
    definitions: Object.fromEntries([...definitions].map(([one, name]) => [name, writer.content(one)])),
  };
}

/**
 * The settings as VS Code wants them in a manifest, in the order in which it shows them. What every rule has in
 * common is left out: the manifest is read at every start.
 */
export function settingProperties(rules: readonly Rule[], translate: Translate = inEnglish): Schema {
  const writer = new SchemaWriter('markdownDescription', new Map(), translate);
  const entries = Object.entries(settingsTable(rules)).map(([name, key], index) => [
    `postmortem.${name}`,
    { order: index + 1, scope: 'resource', ...writer.key(key) },
  ]);
  return Object.fromEntries(entries);
}

function shapeOf({ keys }: Keys, name: string): Shape {
  const key = keys[name];
  if (!key) throw new RangeError(`There is no setting ${name}.`);
  return key.shape;
}

class SchemaWriter {
  /** Shapes in `definitions` are written once, under their names; all others where they are used. */
  constructor(
    private readonly describing: 'description' | 'markdownDescription',
    private readonly definitions: ReadonlyMap<Shape, string>,
    private readonly translate: Translate = inEnglish,
  ) {}

  shape(shape: Shape): Schema {
    const name = this.definitions.get(shape);
    return name === undefined ? this.content(shape) : { $ref: `#/definitions/${name}` };
  }

  content(shape: Shape): Schema {
    switch (shape.kind) {
      case 'choice': {
        const { choices } = shape;
        const isSaid = choices.some(({ description }) => description) && !this.#isLeftOut(shape);
        return {
          type: 'string',
          enum: choices.map(({ value }) => value),
          ...(isSaid && {
            enumDescriptions: choices.map(({ description = '' }) => this.translate(description)),
          }),
        };
      }
      case 'text':
        return { type: 'string', ...(!shape.mayBeEmpty && { minLength: 1 }) };
      case 'number':
        return { type: 'integer', minimum: shape.minimum };
      case 'flag':
        return { type: 'boolean' };
      case 'list':
        return {
          type: 'array',
          items: this.shape(shape.of),
          ...(shape.atLeast !== undefined && { minItems: shape.atLeast }),
        };
      case 'keys':
        return this.keys(shape);
      case 'either':
        return this.#isLeftOut(shape)
          ? this.shape(severities)
          : { anyOf: shape.of.map((form) => this.shape(form)) };
    }
  }

  keys({ keys, required }: Keys): Schema {
    return {
      type: 'object',
      additionalProperties: false,
      ...(required && { required }),
      properties: this.properties(keys),
    };
  }

  properties(keys: Keys['keys']): Schema {
    return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, this.key(key)]));
  }

  key(key: Key): Schema {
    return {
      ...this.shape(key.shape),
      [this.describing]: described(key.description, this.translate),
      ...(key.default !== undefined && { default: key.default }),
    };
  }

  #isLeftOut(shape: Shape): boolean {
    return this.definitions.size === 0 && (shape === severities || shape === ruleWithoutOptions);
  }
}
