import { type ActionItemKey, actionItemKeys } from '../../model/actionItemKeys';

/** A JSON schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/**
 * The schema of action-item files, for programs that check YAML by a schema: a list of items, alone or under
 * `action_items`, or one item. Keys of a team's own are allowed; what is misspelt, `actions/unknown-key` says.
 */
export function actionItemsSchema(): Schema {
  const items = { type: 'array', items: { $ref: '#/definitions/item' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Action items of a postmortem',
    anyOf: [
      items,
      { type: 'object', required: ['action_items'], properties: { action_items: items } },
      { $ref: '#/definitions/item' },
    ],
    definitions: {
      item: {
        type: 'object',
        required: ['title'],
        properties: Object.fromEntries(
          Object.entries(actionItemKeys).map(([name, key]) => [
            name,
            { ...schemaOf(key), description: key.meaning },
          ]),
        ),
      },
    },
  };
}

function schemaOf({ holds, choices }: ActionItemKey): Schema {
  if (choices) {
    return { type: 'string', enum: Object.keys(choices), enumDescriptions: Object.values(choices) };
  }
  switch (holds) {
    case 'day':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'texts':
      return { type: ['string', 'array'], items: { type: 'string' } };
    case 'text':
      return { type: 'string' };
  }
}
