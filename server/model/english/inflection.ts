import irregularVerbs from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' };

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
export function infinitiveOfIrregular(form: string): string | undefined {
  return pastForms.get(form) ?? throughPrefix(form, (rest) => pastForms.get(rest));
}

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
