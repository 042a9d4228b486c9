import assert from 'node:assert/strict';
import { parse } from '../../server/model/parse';
import { allRules } from '../../server/rules/all';
import { run } from '../../server/rules/run';
import { defaultSettings } from '../../server/settings';

/** A sentence and the section it stands in. */
export interface Told {
  readonly section: string;
  readonly text: string;
}

/** How loudly the rules about blame speak of a sentence that stands alone in a report. */
export function saidOf({ section, text }: Told): 'loud' | 'quiet' | 'nothing' {
  const bullet = section === 'Timeline' || section === 'Action Items' ? '- ' : '';
  const document = `# Postmortem: Checkout outage\n\n## ${section}\n\n${bullet}${text}\n`;
  const postmortem = parse(document, { language: 'markdown', declared: true });
  const { findings, failures } = run(
    allRules.filter(({ id }) => id.startsWith('blame/')),
    { postmortem, settings: defaultSettings, today: '2025-04-01' },
  );
  assert.deepEqual(failures, []);
  if (findings.some(({ severity }) => severity === 'warning' || severity === 'error')) return 'loud';
  return findings.length > 0 ? 'quiet' : 'nothing';
}
