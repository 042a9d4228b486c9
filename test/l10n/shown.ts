/** What an editor shows of an answer, and beside it what it may write into the document. */
export interface Shown {
  readonly text: string;
  readonly inserted: string;
}

/** What is not for people: edits, places, names of kinds, and the facts for programs. */
const unseen =
  /^(?:newText|edits?|textEdit|data|filterText|sortText|arguments|command|id|uri|kind|url|target|svg|text|rule|role|parent|language|code|source|type|resultId|placeholder|insertText|position|range|diagnostics|choices)$/;

/** As it is written in reports: examples, and words set as code. */
const code = /^````[\s\S]*?^````$|`[^`\n]*`/gm;

export function* shownIn(answer: unknown, inserted = ''): Generator<Shown> {
  if (Array.isArray(answer)) for (const one of answer) yield* shownIn(one, inserted);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return;
  const written = 'textEdit' in answer ? JSON.stringify(answer.textEdit) : inserted;
  for (const [name, value] of Object.entries(answer)) {
    if (name === 'texts') yield { text: value.map(({ text }: { text: string }) => text).join(' '), inserted };
    else if (name === 'command' && typeof value === 'object') yield* shownIn(value, written);
    else if (unseen.test(name)) continue;
    else if (typeof value === 'string') yield { text: value.replace(code, ''), inserted: written };
    else if (name === 'notes') for (const text of value) yield { text, inserted };
    else yield* shownIn(value, written);
  }
}
