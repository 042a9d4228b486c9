import assert from 'node:assert/strict';
import { documentLinks } from '../../server/features/navigation/documentLinks';
import { surroundingsOf } from '../support/surroundings';
import { viewOf } from '../support/view';

const trackers = [
  { pattern: 'OPS-(?<id>\\d+)', url: 'https://tracker.example.com/{id}' },
  { pattern: '#\\d+', url: 'https://code.example.com/issues?q=$&' },
  { pattern: '(unclosed', url: 'https://never.example.com' },
];

async function linksIn(words: string): Promise<(readonly [string, string | undefined])[]> {
  const { view, document } = viewOf(`# Postmortem: Outage\n\n## Summary\n\n${words}\n`, {
    settings: { trackers },
  });
  const links = await documentLinks(view, surroundingsOf());
  return links.map(({ range, target }) => [document.getText(range), target]);
}

describe('Links to trackers', () => {
  it('lead where the team says', async () => {
    assert.deepEqual(await linksIn('See OPS-77 and #12.'), [
      ['OPS-77', 'https://tracker.example.com/77'],
      ['#12', 'https://code.example.com/issues?q=%2312'],
    ]);
  });

  it('leave alone what is a link or an address already', async () => {
    assert.deepEqual(
      await linksIn('See [OPS-77](https://x.example.com/OPS-77) and https://x.example.com/#12.'),
      [],
    );
  });

  it('let nothing of a document decide about more than its own part of the address', async () => {
    const wild = [{ pattern: 'T-(?<id>\\S+)', url: 'https://tracker.example.com/{id}' }];
    const { view } = viewOf('# Postmortem: Outage\n\n## Summary\n\nT-../../@evil?x\n', {
      settings: { trackers: wild },
    });
    const [link] = await documentLinks(view, surroundingsOf());
    assert.equal(link?.target, 'https://tracker.example.com/..%2F..%2F%40evil%3Fx');
  });

  it('are silent where a team has no tracker', async () => {
    const { view } = viewOf('# Postmortem: Outage\n\n## Summary\n\nSee OPS-77.\n');
    assert.deepEqual(await documentLinks(view, surroundingsOf()), []);
  });
});
