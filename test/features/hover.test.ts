import assert from 'node:assert/strict';
import { duration, hover } from '../../server/features/hover';
import { viewOf } from '../support/view';

function hovered(drawn: string): string {
  const { view, position } = viewOf(drawn);
  const contents = hover(view, { position })?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

const head = '# Postmortem: PI-2025-012 — Outage\n\n**Date**: 2025-03-15\n\n';

describe('Hover', () => {
  it('explains a category and counts it in this document', () => {
    const factors =
      '## Contributing Factors\n\n1. [PRO$0CESS] No review\n2. [process] No gate\n3. [TECHNOLOGY] No alert\n';
    assert.equal(
      hovered(head + factors),
      '**PROCESS**\n\nReviews, approvals, checklists and the steps that a change goes through\n\n2 of 3 tagged factors in this document',
    );
  });

  it('says how long after the first event another happened', () => {
    const timeline = '## Timeline (UTC)\n\n- 23:02 [GH] Merged\n- 00:3$05 [PD] Alert fires\n';
    assert.equal(hovered(head + timeline), '1 h 33 min after the first event (23:02)');
  });

  it('says nothing of the first event itself', () => {
    assert.equal(hovered(`${head}## Timeline (UTC)\n\n- 23:$002 [GH] Merged\n`), '');
  });

  it('says what a rule asks for, why, and who says so', () => {
    const words = hovered(
      `${head}## Summary\n\nDave sh$0ould have tested the change before he deployed it.\n`,
    );
    assert.match(words, /^\*\*.+\*\* \(`blame\/[a-z-]+`\)\n\n.+\n\n\*Source: .+\*/);
  });

  it('is silent elsewhere', () => {
    assert.equal(hovered(`${head}## Summary\n\nThe data$0base was slow.\n`), '');
  });

  it('writes lengths of time as people do', () => {
    assert.deepEqual([0, 59_000, 60_000, 5_580_000, 90_000_000].map(duration), [
      '0 min',
      '59 s',
      '1 min',
      '1 h 33 min',
      '1 d 1 h',
    ]);
  });
});
