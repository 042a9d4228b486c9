import { phrase } from '../l10n/translate';
import type { Located } from '../model/span';
import { readYamlNode, type YamlNode } from '../model/yamlValues';
import type { Finding } from '../rules/rule';
import { problem, readByShape } from './reading';
import type { Keys } from './shape';
import type { Written } from './written';

/** A settings file, read by itself: what it goes on from is not known yet. */
export interface ConfigurationFile {
  /** What of the text is YAML; missing when nothing is. */
  readonly node?: YamlNode;
  readonly written: Written;
  /** The files that this one goes on from, as they are written. */
  readonly bases: readonly Located[];
  readonly findings: readonly Finding[];
}

/** In UTF-16 units. Nobody writes settings of this size. */
const tooLarge = 100_000;

/** Reads the text of a settings file; never throws. Of a file whose YAML is broken nothing counts. */
export function readConfigurationFile(text: string, shape: Keys): ConfigurationFile {
  const nothing = { written: {}, bases: [] };
  if (text.length > tooLarge)
    return {
      ...nothing,
      findings: [
        problem(start, 'syntax', phrase('This file is too large for settings, so nothing in it counts.')),
      ],
    };
  const { node, problem: broken } = readYamlNode(text);
  if (broken)
    return {
      ...nothing,
      ...(node && { node }),
      findings: [
        problem(
          broken.span,
          'syntax',
          phrase('{reason}. Until then none of these settings counts.', {
            reason: broken.message.replace(/\.$/, ''),
          }),
        ),
      ],
    };
  if (!node || (node.kind === 'scalar' && node.value === null)) return { ...nothing, findings: [] };
  const { value, problems } = readByShape(node, shape);
  const written = (value ?? {}) as Written;
  return {
    node,
    written,
    bases: basesIn(node, written),
    findings: [...problems, ...uselessSections(node, written)],
  };
}

const start = { start: 0, end: 0 };

function basesIn(node: YamlNode, { extends: bases }: Written): Located[] {
  const value = valueAt(node, 'extends');
  if (bases === undefined || !value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return [bases].flat().map((base, index) => ({ value: base, span: items[index]?.span ?? value.span }));
}

/** Sections that are listed and not asked for would be a wish that nobody hears. */
function* uselessSections(
  node: YamlNode,
  { sections, profile, extends: bases }: Written,
): Generator<Finding> {
  const required = valueAt(valueAt(node, 'sections'), 'required');
  const isListed = required !== undefined && Object.hasOwn(Object(sections), 'required');
  if (!isListed || profile === 'custom' || (profile === undefined && bases !== undefined)) return;
  const words = phrase(
    'These sections are asked for only with "profile: custom". Add that line, or remove this list.',
  );
  yield { ...problem(required.span, 'without-effect', words), severity: 'warning' };
}

function valueAt(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.find(({ key }) => key.value === name)?.value : undefined;
}
