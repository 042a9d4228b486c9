/**
 * Gives the next number that no item has, with as many digits; never the same twice. With `or itself` an ID that no
 * item has is given as it is.
 *
 *     freeIds(new Set(['AI-01', 'AI-02']))('AI-01')                // → 'AI-03'
 *     freeIds(new Set(['AI-01', 'AI-02']))('AI-07', 'or itself')   // → 'AI-07'
 */
export function freeIds(taken: ReadonlySet<string>): (id: string, mode?: 'or itself') => string {
  const lastByStem = new Map<string, number>();
  const given = new Set([...taken].map(inOneForm));
  return (id, mode) => {
    if (mode === 'or itself' && !given.has(inOneForm(id))) {
      given.add(inOneForm(id));
      return id;
    }
    const [, stem = `${id}-`, digits = '1'] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    let number = lastByStem.get(stem) ?? 1;
    let next: string;
    do next = `${stem}${String(++number).padStart(digits.length, '0')}`;
    while (given.has(inOneForm(next)));
    lastByStem.set(stem, number);
    given.add(inOneForm(next));
    return next;
  };
}

/** `AI3` and `ai-3` are too near to each other to stand for two items. */
function inOneForm(id: string): string {
  return id.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}
