import { actionItemsIn, problemsIn } from './actionItemsYaml';
import { moved } from './moved';
import { passage } from './passage';
import type { ActionItem, Postmortem, ProseBlock } from './postmortem';
import { proseOf } from './prose';
import { ownText, remembered } from './remembered';
import type { Located } from './span';
import { readYaml, yamlComments } from './yaml';

/** Reads a YAML file of action items. Any other YAML file, unless it is declared one, is of no concern to us. */
export function readYamlPostmortem(text: string, declared: boolean): Omit<Postmortem, 'conventions'> {
  const document = readYaml(text);
  const actionItems = actionItemsIn(document, text, declared);
  const names = document.map?.entries.map(({ key }) => key.value) ?? [];
  const isList = actionItems.length > 0 || names.some((name) => /^action[-_ ]?items?$/i.test(name));
  return {
    text,
    stretches: [{ start: 0, text }],
    kind: declared || isList ? 'action-items' : 'other',
    metadata: { authors: [], reviewers: [], fields: [], insertAt: 0 },
    sections: [],
    factors: [],
    rootCauses: [],
    whys: [],
    actionItems,
    prose: actionItems.flatMap((item) => proseIn(item, text)),
    comments: [...yamlComments(text)],
    problems: problemsIn(document, declared),
  };
}

function proseIn({ title, description, verification }: ActionItem, text: string): ProseBlock[] {
  const values = [title, description, verification].filter((value): value is Located => value !== undefined);
  return values.flatMap(({ span }) => {
    const block = readProse(ownText(text, span.start, span.end));
    return block ? [moved(block, span.start)] : [];
  });
}

const readProse = remembered((text) => proseOf(passage(0, text), 'yaml'), 5000);
