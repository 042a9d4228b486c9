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
  let minute = 14 * 60;
  let day = 20;
  return text
    .replaceAll('X minutes (HH:MM - HH:MM UTC)', '54 minutes (14:15 - 15:09 UTC)')
    .replace(/\bHH:MM\b/g, () => {
      minute += 10;
      return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    })
    .replace(/\bYYYY-MM-DD\b/g, () => `2025-03-${day++}`)
    .replace(/\[@?[Oo]wner\]/g, '@casey')
    .replace(/\[(Author|Name|Incident commander[^\]]*)\]/g, 'Casey')
    .replace('[List of teams and people]', 'Platform team')
    .replace(/\[Number of users[^\]]*\]/g, '12,400 users affected for 30 minutes, counted from sessions')
    .replace(
      /\[Describe one concrete change\]/g,
      () => `Add alert number ${day} for 5xx rates above 5 % in production`,
    )
    .replace(/\[Describe how you will see that it works\]/g, 'A test alert fires within 1 minute')
    .replace(/\[Links? to the ticket\]/g, 'JIRA-4521')
    .replace(/Why \[describe[^\]]*\]/g, 'Why did the frontend answer with 503')
    .replace(
      /(?:\[(?:Describe|Links? to|Credit|Process gaps)[^\]]*\])/g,
      'The pipeline had no step that validates the Ingress rules',
    );
}
