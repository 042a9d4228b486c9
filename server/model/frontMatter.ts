import { moved } from './moved';
import type { Field, Problem } from './postmortem';
import type { BlockReading } from './readings';
import type { Located } from './span';
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

/** `key = "value"` and `keys = ["one", "two"]` lines; of TOML, a report's front matter uses no more. */
function* tomlFields(body: string): Generator<Field> {
  for (const { 0: line, index } of body.matchAll(/[^\n]+/g)) {
    const key = /^\s*([\w-]+)\s*=\s*/.exec(line);
    if (!key?.[1]) continue;
    const nameStart = index + line.indexOf(key[1]);
    const name = { value: key[1], span: { start: nameStart, end: nameStart + key[1].length } };
    for (const value of tomlValues(line, key[0].length)) yield { name, value: moved(value, index) };
  }
}

const tomlText = /"([^"\n]*)"|'([^'\n]*)'/y;
const tomlBare = /([^\s#[{"'][^\n#]*?)\s*(?:#.*)?$/y;

/** The values that begin at an offset of a line; their spans are without the quotation marks. */
function* tomlValues(line: string, from: number): Generator<Located> {
  tomlBare.lastIndex = from;
  const bare = tomlBare.exec(line)?.[1];
  if (bare !== undefined) yield { value: bare, span: { start: from, end: from + bare.length } };
  let at = line[from] === '[' ? from + 1 : from;
  for (;;) {
    while (line[at] === ' ' || line[at] === ',') at++;
    tomlText.lastIndex = at;
    const found = tomlText.exec(line);
    if (!found) return;
    const value = found[1] ?? found[2] ?? '';
    yield { value, span: { start: at + 1, end: at + 1 + value.length } };
    at = tomlText.lastIndex;
    if (line[from] !== '[') return;
  }
}
