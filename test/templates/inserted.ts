// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.

/** What VS Code makes of a snippet when the user accepts every default on the fifteenth of March 2025. */
export function inserted(snippet: string): string {
  const defaults = new Map<string, string>();
  return snippet
    .replaceAll('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2025-03-15')
    .replaceAll('${CURRENT_YEAR}', '2025')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{(\d+):([^{}]*)\}/g, (_, stop: string, words: string) => {
      defaults.set(stop, words);
      return words;
    })
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => defaults.get(stop) ?? '');
}

/** Answers to what a template leaves open, in the words of a writer who has them all. */
export function answered(text: string): string {
  const facts = Array.from(
    { length: 40 },
    (_, index) => `Service ${index} had no step that validates its Ingress rules`,
  );
  const changes = Array.from(
    { length: 9 },
    (_, index) => `Add an alert for 5xx rates above ${index + 2} % in production`,
  );
  const checks = Array.from({ length: 9 }, (_, index) => `A test alert fires within ${index + 1} minutes`);
  const times = ['14:10', '14:20', '14:30', '14:40', '14:50'];
  const days = ['2025-03-20', '2025-03-28', '2025-04-10'];
  const events = text.split('HH:MM').length - 3;
  const answers: readonly (readonly [prompt: RegExp, answer: string | string[]])[] = [
    [/X minutes \(HH:MM - HH:MM UTC\)/, `${(events - 1) * 10} minutes (14:10 - ${times[events - 1]} UTC)`],
    [/HH:MM/, times],
    [/YYYY-MM-DD/, days],
    [/\[@?[Oo]wner\]/, '@casey'],
    [/\[(?:Author|Name|Incident commander[^\]]*)\]/, 'Casey'],
    [/\[List of teams and people\]/, 'Platform team'],
    [/\[Number of users[^\]]*\]/, '12,400 users affected for 30 minutes, counted from sessions'],
    [/\[Describe one concrete change\]/, changes],
    [/\[Describe how you will see that it works\]/, checks],
    [/\[Links? to the ticket\]/, 'JIRA-4521'],
    [/Why \[describe[^\]]*\]\?/, 'Why was that possible?'],
    [/\[Describe how it was detected\]/, 'The alert for 5xx responses fires'],
    [/\[Describe the return to normal\]/, 'The error rate is back to normal'],
    [/\[(?:Describe|Links? to|Credit|Process gaps)[^\]]*\]/, facts],
  ];
  return answers.reduce(
    (answeredSoFar, [prompt, answer]) =>
      replaced(answeredSoFar, prompt, typeof answer === 'string' ? [answer] : answer),
    text,
  );
}

/** Each match with the next answer; the last one serves for all that are left. */
function replaced(text: string, prompt: RegExp, answers: readonly string[]): string {
  const left = [...answers];
  const next = () => (left.length > 1 ? left.shift() : left[0]) ?? '';
  return text.replace(new RegExp(prompt, 'g'), next);
}
