import type { Rule } from '../rules/rule';
import { configurationShape, settingsTable } from './settingsTable';
import type { Key, Keys, Shape } from './shape';

/** A JSON schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of `.postmortem.yaml`, for editors and programs that check YAML by a schema. */
export function configurationSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Postmortem for a project',
    ...schemaOf(configurationShape(rules), 'description'),
  };
}

/** The settings as VS Code wants them in a manifest, in the order in which it shows them. */
export function settingProperties(rules: readonly Rule[]): Schema {
  const entries = Object.entries(settingsTable(rules)).map(([name, key], index) => [
    `postmortem.${name}`,
    { order: index + 1, scope: 'resource', ...schemaOfKey(key, 'markdownDescription') },
  ]);
  return Object.fromEntries(entries);
}

type Describing = 'description' | 'markdownDescription';

function schemaOf(shape: Shape, describing: Describing): Schema {
  switch (shape.kind) {
    case 'choice':
      return {
        type: 'string',
        enum: shape.choices.map(({ value }) => value),
        ...(shape.choices.some(({ description }) => description) && {
          enumDescriptions: shape.choices.map(({ description = '' }) => description),
        }),
      };
    case 'text':
      return { type: 'string', ...(!shape.mayBeEmpty && { minLength: 1 }) };
    case 'number':
      return { type: 'integer', minimum: shape.minimum };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, describing),
        ...(shape.atLeast !== undefined && { minItems: shape.atLeast }),
      };
    case 'keys':
      return schemaOfKeys(shape, describing);
    case 'either':
      return { anyOf: shape.of.map((form) => schemaOf(form, describing)) };
  }
}

function schemaOfKeys({ keys, required }: Keys, describing: Describing): Schema {
  const properties = Object.entries(keys).map(([name, key]) => [name, schemaOfKey(key, describing)]);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required && { required }),
    properties: Object.fromEntries(properties),
  };
}

function schemaOfKey(key: Key, describing: Describing): Schema {
  return {
    ...schemaOf(key.shape, describing),
    [describing]: key.description,
    ...(key.default !== undefined && { default: key.default }),
  };
}
