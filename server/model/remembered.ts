/**
 * A pure function of a text that remembers its answers. While someone types, all blocks and sentences but one are
 * those of a moment ago; they are even the same strings, so looking an answer up does not grow with their length.
 * When `most` texts are remembered all are forgotten, and the next keystroke asks anew for those that still stand.
 *
 *     const words = remembered((text) => text.split(' '), 1000);
 *     words('one two') === words('one two') // → true
 */
export function remembered<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    let known = answers.get(text);
    if (known === undefined) {
      known = { answer: answer(text) };
      if (answers.size >= most) answers.clear();
      answers.set(text, known);
    }
    return known.answer;
  };
}

/**
 * A stretch of a text as a string of its own. What is cut out of a string keeps all of it in memory, and what is
 * read of a stretch is kept for long: without this every key would leave a copy of the whole document behind.
 */
export function ownText(text: string, start: number, end?: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

/** A value that is worked out when it is asked for, and then kept. */
export function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
