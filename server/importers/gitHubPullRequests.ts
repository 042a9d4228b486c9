import { instantOfStamp } from '../model/when';
import { type JsonRecord, jsonImporter, textAt } from './jsonRecords';
import { oneLine } from './oneLine';

/**
 * Pull requests as `gh pr list --json number,title,mergedAt,…` prints them and as GitHub's API answers them. Who
 * wrote or approved one is left out on purpose: a timeline says what changed.
 */
export const gitHubPullRequests = jsonImporter({
  title: 'GitHub pull requests',
  listKeys: ['items'],
  recognises: (record) =>
    typeof record.number === 'number' &&
    ['mergedAt', 'merged_at', 'createdAt', 'created_at'].some((key) => key in record),
  read(request) {
    const news = newsOf(request);
    if (!news) return 'the pull request has no time ("mergedAt", "closedAt" or "createdAt")';
    const title = textAt(request, 'title');
    const name = `PR #${String(request.number)} ${news.what}`;
    return [{ instant: news.instant, source: 'GH', text: oneLine(title ? `${name}: "${title}"` : name) }];
  },
});

function newsOf(request: JsonRecord): { readonly what: string; readonly instant: number } | undefined {
  for (const [what, ...keys] of [
    ['merged', 'mergedAt', 'merged_at'],
    ['closed', 'closedAt', 'closed_at'],
    ['opened', 'createdAt', 'created_at'],
  ] as const) {
    const stamp = keys.map((key) => textAt(request, key)).find(Boolean);
    const instant = stamp === undefined ? undefined : instantOfStamp(stamp);
    if (instant !== undefined) return { what, instant };
  }
  return undefined;
}
