/** Builds patterns from lists of words, so that the lists stay readable. All of them ignore letter case. */

/**
 * A sentence that begins with one of the phrases. The first word of a phrase may stand in its -ing form; what comes
 * after it can be a choice: `look into|at` matches “look into”, “looking at”.
 */
export function beginningWith(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.map(phrase).join('|')})(?![\\w-])`, 'i');
}

export function anyOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}

export function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'i');
}

function phrase(words: string): string {
  const [verb = '', ...rest] = words.split(' ');
  const inflected = /^\w{3,}$/.test(verb) ? `${verb.replace(/e$/, '')}(?:e|ing)?` : verb;
  return rest.length === 0 ? inflected : `${inflected} (?:${rest.join(' ')})`;
}
