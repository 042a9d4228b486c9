import irregularVerbs from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' };
import { remembered } from '../remembered';

/** From the infinitive to its pairs of past and participle: `write` to `[['wrote', 'written']]`. */
const irregular: Readonly<Record<string, string[][]>> = irregularVerbs;

const pastForms: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([infinitive, forms]) =>
    forms.flat().map((form) => [form, infinitive] as const),
  ),
);

const participles: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([infinitive, forms]) => {
    const participle = forms[0]?.[1];
    return participle === undefined ? [] : [[infinitive, participle] as const];
  }),
);

const prefixes = ['over', 'under', 'mis', 're', 'un', 'out', 'with', 'up'];

/** The infinitive of an irregular past form: `overwrote` gives `overwrite`. */
export const infinitiveOfIrregular: (form: string) => string | undefined = remembered(
  (form) => pastForms.get(form) ?? throughPrefix(form, (rest) => pastForms.get(rest)),
  20_000,
);

/** The infinitive of a regular form, as well as spelling tells: `keyed` gives `key`, `dropped` gives `drop`. */
export function infinitiveOfRegular(form: string): string {
  if (form.endsWith("'d")) return form.slice(0, -2);
  if (form.endsWith('ied') || form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form)) return form.slice(0, -1);
  if (/([bdgkmnprt])\1ed$/.test(form)) return form.slice(0, -3);
  if (endsInSilentE.test(form)) return form.slice(0, -1);
  return form.endsWith('ed') ? form.slice(0, -2) : form;
}

/** What stands before -ed where the infinitive has an e of its own: `retir` of "retire", `enlarg` of "enlarge". */
const endsInSilentE =
  /(at|iz|is|ut|ag|ov|iv|as|us|ur|(?<![aeo])in|ok|yp|(?<![ou])od|(?<!o)ot|[^aeo]ir|(?:st|gn|pl|sc)or|leng|[^aeiou]ar|[dr]g|[rn]c|[bdfgpt]l|[ao]v|lv|rv|uc|ic|ang)ed$/;

/** The past participle, as in "was …": `deploy` gives `deployed`, `overwrite` gives `overwritten`. */
export function pastParticiple(infinitive: string): string {
  return (
    participles.get(infinitive) ??
    throughPrefix(infinitive, (rest) => participles.get(rest)) ??
    regularPast(infinitive)
  );
}

/** The form after "without": `deploy` gives `deploying`, `run` gives `running`. */
export function gerund(infinitive: string): string {
  if (/[^aeiou]ie$/.test(infinitive)) return `${infinitive.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(infinitive)) return `${infinitive.slice(0, -1)}ing`;
  return `${withDoubledConsonant(infinitive)}ing`;
}

function regularPast(infinitive: string): string {
  if (infinitive.endsWith('e')) return `${infinitive}d`;
  if (/[^aeiou]y$/.test(infinitive)) return `${infinitive.slice(0, -1)}ied`;
  return `${withDoubledConsonant(infinitive)}ed`;
}

/** `drop` doubles its last letter, `visit` does not: only a stressed, that is here a single, syllable does. */
function withDoubledConsonant(infinitive: string): string {
  const doubles =
    /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(infinitive) || /^(com|per|ad|sub|o)mit$/.test(infinitive);
  return doubles ? infinitive + infinitive.slice(-1) : infinitive;
}

function throughPrefix(word: string, inflect: (rest: string) => string | undefined): string | undefined {
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue;
    const inflected = inflect(word.slice(prefix.length));
    if (inflected !== undefined) return prefix + inflected;
  }
  return undefined;
}
