import { moved } from './moved';
import type { Field, Problem } from './postmortem';
import type { BlockReading } from './readings';
import { isYamlMap, readYaml, yamlComments } from './yaml';

/** Reads the fields between `---` or `+++` fences at the top of a document. */
export function readFrontMatter(text: string, kind: 'yaml' | 'toml'): BlockReading {
  const start = text.indexOf('\n') + 1;
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const body = text.slice(start, Math.max(start, end));
  const { fields, problems } =
    kind === 'yaml' ? yamlFields(body) : { fields: [...tomlFields(body)], problems: [] };
  const comments = kind === 'yaml' ? [...yamlComments(body)] : [];
  const reading = {
    span: { start: -start, end: text.length - start },
    timeline: { marks: [], zones: [], sources: [] },
    actionItems: [],
    promises: [],
    factors: [],
    introducedFactors: [],
    announcesCauses: false,
    rootCauses: [],
    whys: [],
    fields,
    prose: [],
  };
  return moved({ readings: [reading], comments, problems, labels: false }, start);
}

function yamlFields(body: string): { fields: Field[]; problems: Problem[] } {
  const { map, problem } = readYaml(body);
  const fields = (map?.entries ?? []).flatMap(({ key, value, list = [] }): Field[] => {
    if (value) return [{ name: key, value }];
    return list.flatMap((item) => (isYamlMap(item) ? [] : [{ name: key, value: item }]));
  });
  return { fields, problems: problem ? [{ ...problem, code: 'front-matter-syntax' }] : [] };
}

/** `key = "value"` lines; of TOML, a report's front matter uses no more. */
function* tomlFields(body: string): Generator<Field> {
  for (const { 0: line, index } of body.matchAll(/[^\n]+/g)) {
    const pair = /^\s*([\w-]+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#[{"'][^\n#]*?))\s*(?:#.*)?$/.exec(line);
    if (!pair?.[1]) continue;
    const value = pair[2] ?? pair[3] ?? pair[4] ?? '';
    const nameStart = index + line.indexOf(pair[1]);
    const valueStart = index + line.indexOf('=') + 1 + line.slice(line.indexOf('=') + 1).indexOf(value);
    yield {
      name: { value: pair[1], span: { start: nameStart, end: nameStart + pair[1].length } },
      value: { value, span: { start: valueStart, end: valueStart + value.length } },
    };
  }
}
