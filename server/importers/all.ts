import { alertmanager } from './alertmanager';
import { chat } from './chat';
import { eventTable } from './eventTable';
import { gitHubPullRequests } from './gitHubPullRequests';
import { gitLog } from './gitLog';
import type { ImportContext, Imported, Importer } from './importer';
import { forgetJson } from './jsonRecords';
import { kubernetesEvents } from './kubernetesEvents';
import { logLines } from './logLines';
import { pagerDuty } from './pagerDuty';
import { slack } from './slack';

/** Every kind of record that can become a timeline; the first that recognises a text reads it. */
export const importers: readonly Importer[] = [
  slack,
  pagerDuty,
  kubernetesEvents,
  alertmanager,
  gitHubPullRequests,
  eventTable,
  gitLog,
  logLines,
  chat,
];

/** The events of a text, and which importer knew it; nothing when none did. */
export function importEvents(
  text: string,
  context: ImportContext,
): (Imported & { readonly title: string }) | undefined {
  const records = text.replace(/^\uFEFF/, '');
  try {
    for (const { title, read } of importers) {
      const imported = read(records, context);
      if (imported) return { title, ...imported };
    }
    return undefined;
  } finally {
    forgetJson();
  }
}
