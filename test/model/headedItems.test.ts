import assert from 'node:assert/strict';
import { read } from './support';

function itemsOf(body: string): readonly string[] {
  return read(`# Outage on 2025-03-15\n\n## Action items\n\n${body}`).actionItems.map(
    ({ title, owner, deadline, done }) =>
      [title.value, owner?.value, deadline?.value.iso, done ? '✓' : undefined].filter(Boolean).join(' | '),
  );
}

describe('action items with a heading each', () => {
  it('have their parts below the heading', () =>
    assert.deepEqual(
      itemsOf(
        '### 1. Alert on lag\n\n- **Owner:** Ana\n- **Due:** 2025-04-01\n- **Status:** Done\n\n### 2. Cap the batches\n\nThey are too large.\n\nOwner: Platform team\n',
      ),
      ['Alert on lag | Ana | 2025-04-01 | ✓', 'Cap the batches | Platform team'],
    ));

  it('may be numbered in other ways, and begin with their owner', () => {
    assert.deepEqual(
      itemsOf('### Action 1: Alert on lag\n\nText.\n\n### AI-2 – Cap the batches\n\nText.\n'),
      ['Alert on lag', 'Cap the batches'],
    );
    assert.deepEqual(
      itemsOf('#### @ana Alerts configured\n\nFor every disk.\n\n#### @ben Postmortem documented\n'),
      ['@ana Alerts configured | @ana | ✓', '@ben Postmortem documented | @ben | ✓'],
    );
  });

  it('keep the steps below them, also behind a label', () =>
    assert.deepEqual(
      itemsOf(
        '### 1. Upgrade the host\n\n**How:**\n\n1. Stop the host\n2. Start it\n\n### 2. Attach a profile\n\n1. Open the console\n',
      ),
      ['Upgrade the host', 'Attach a profile'],
    ));

  it('are no groups of items', () => {
    assert.deepEqual(
      itemsOf('### Improve alerting\n\n- Add an alert\n- Page earlier\n\n### Extend tests\n\n- Add one\n'),
      ['Add an alert', 'Page earlier', 'Add one'],
    );
    assert.deepEqual(itemsOf('### 1. Improve alerting\n\n- Add an alert (Owner: @ana)\n'), [
      'Add an alert | @ana',
    ]);
    assert.deepEqual(itemsOf('### Short term\n\n- Add an alert\n\n### Add later\n\n- Page earlier\n'), [
      'Add an alert',
      'Page earlier',
    ]);
  });

  it('need no introduction in prose', () =>
    assert.deepEqual(itemsOf('We will do the following.\n\n### 1. Alert on lag\n\nText.\n'), [
      'Alert on lag',
    ]));
});
