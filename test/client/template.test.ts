// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates are snippets, in which this is a tab stop.
import assert from 'node:assert/strict';
import { filled } from '../../client/template';

describe('a template that is filled in', () => {
  const template =
    '# ${INCIDENT_ID:PI-${CURRENT_YEAR}-001} — ${INCIDENT_TITLE:What stopped working}\n${2:Summary}\n';

  it('has the title and the ID', () => {
    assert.equal(
      filled(template, { title: 'Outage', id: 'PI-2025-013' }),
      '# PI-2025-013 — Outage\n${2:Summary}\n',
    );
  });

  it('keeps its own ID, to be typed over, when the next one is not known', () => {
    assert.equal(
      filled(template, { title: 'Outage' }),
      '# ${1:PI-${CURRENT_YEAR}-001} — Outage\n${2:Summary}\n',
    );
  });

  it('takes a title for text, not for a snippet', () => {
    assert.match(filled(template, { title: 'a $1 } \\ b', id: 'PI-1' }), /— a \\\$1 \\} \\\\ b\n/);
  });
});
