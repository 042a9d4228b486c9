/** What a key of an action item in YAML holds, and what for. */
export interface ActionItemKey {
  /** Markdown, for completion, hover and the schema. */
  readonly meaning: string;
  /** `texts` may also be one text; a `day` is written as `YYYY-MM-DD`. */
  readonly holds: 'text' | 'texts' | 'day';
  /** The values to choose from, each with what it means; other words for them are read just as well. */
  readonly choices?: Readonly<Record<string, string>>;
}

const priorities = {
  P0: 'At once: stops the incident from coming back today',
  P1: 'This sprint',
  P2: 'Next sprint',
  P3: 'This quarter',
  P4: 'When there is room',
};

const statuses = {
  proposed: 'Nobody has agreed to it yet',
  open: 'Not begun',
  in_progress: 'Someone works on it',
  blocked: 'Waits for something else; say for what in the description',
  completed: 'Done and verified',
  done: 'The same as completed',
  closed: 'The same as completed',
  wont_fix: 'Decided against; say why in the description',
};

/** The keys of an action item in the order in which they are written. Completion, the rules and the schema follow it. */
export const actionItemKeys: Readonly<Record<string, ActionItemKey>> = {
  id: { meaning: 'The incident and a number, such as `PI-2025-012-01`', holds: 'text' },
  title: { meaning: 'What will be done, beginning with a verb: "Add an alert on …"', holds: 'text' },
  description: { meaning: 'What exactly, where, and up to which threshold', holds: 'texts' },
  priority: {
    meaning: '`P1` this sprint, `P2` next sprint, `P3` this quarter',
    holds: 'text',
    choices: priorities,
  },
  owner: { meaning: 'One person who answers for it; a team has no one to ask', holds: 'texts' },
  reviewer: { meaning: 'Who looks at the result', holds: 'texts' },
  deadline: { meaning: 'A day, as `YYYY-MM-DD`', holds: 'day' },
  status: {
    meaning: '`open`, `in_progress`, `completed` or `wont_fix`',
    holds: 'text',
    choices: statuses,
  },
  tracking: { meaning: 'The ticket, so that the item lives where work is planned', holds: 'texts' },
  verification: {
    meaning:
      'How one will see that it works, as a text or a list: an alert that fires in staging, a test that fails',
    holds: 'texts',
  },
  related_incidents: { meaning: 'Earlier incidents with the same contributing factor', holds: 'texts' },
  kind: {
    meaning: 'What the item does about the incident: `mitigate`, `prevent`, `detect` or `process`',
    holds: 'texts',
  },
};
