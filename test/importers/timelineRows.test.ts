import assert from 'node:assert/strict';
import { importTimeline, pasteTimeline } from '../../server/features/timelineImport';
import { surroundingsOf } from '../support/surroundings';
import { viewOf } from '../support/view';

const surroundings = surroundingsOf();
const chat = '14:10 UTC <casey> Reverting | now\n14:01 UTC <jo> Seen <b>it</b>\n14:30 UTC <casey> Done';

/** The document after every row that is new was inserted. */
function imported(drawn: string, text = chat): string {
  const { view, document } = viewOf(drawn);
  const result = importTimeline(view, { textDocument: { uri: view.uri }, text }, surroundings);
  assert.ok(result);
  const rows = result.rows.filter(({ known }) => !known);
  // As editors do: later edits of one place go behind earlier ones.
  let after = '';
  let done = 0;
  const edits = rows.map((row, index) => ({
    at: document.offsetAt(row.position),
    newText: index === 0 ? result.head + row.newText : row.newText,
  }));
  for (const { at, newText } of edits.sort((one, other) => one.at - other.at)) {
    after += view.postmortem.text.slice(done, at) + newText;
    done = at;
  }
  return after + view.postmortem.text.slice(done);
}

describe('Imported rows are written like the timeline they join', () => {
  it('in a table, sorted in and escaped', () => {
    assert.equal(
      imported(
        '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\n| Time (UTC) | Source | Event |\n|--|--|--|\n| 14:02 | GH | Merged |\n| 14:15 | [PM] | Alert |\n\n## Impact\n\nNone.\n',
      ),
      '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\n| Time (UTC) | Source | Event |\n|--|--|--|\n| 14:01 | SL | jo: "Seen \\<b>it\\</b>" |\n| 14:02 | GH | Merged |\n| 14:10 | SL | casey: "Reverting \\| now" |\n| 14:15 | [PM] | Alert |\n| 14:30 | SL | casey: "Done" |\n\n## Impact\n\nNone.\n',
    );
  });

  it('in a list with bold times and brackets', () => {
    assert.equal(
      imported(
        '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in UTC.\n\n- **14:02** [GH] Merged\n- **14:15** [PM] Alert\n  fires\n',
      ),
      '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in UTC.\n\n- **14:01** [SL] jo: "Seen \\<b>it\\</b>"\n- **14:02** [GH] Merged\n- **14:10** [SL] casey: "Reverting | now"\n- **14:15** [PM] Alert\n  fires\n- **14:30** [SL] casey: "Done"\n',
    );
  });

  it('in a list without sources, with dates and zones', () => {
    assert.equal(
      imported(
        '# Postmortem\n\n## Timeline\n\n* 2025-03-15 14:02 UTC – Merged\n',
        '2025-03-15T14:30Z <jo> Done',
      ),
      '# Postmortem\n\n## Timeline\n\n* 2025-03-15 14:02 UTC – Merged\n* 2025-03-15 14:30 UTC – [SL] jo: "Done"\n',
    );
  });

  it('in the zone that the timeline states', () => {
    assert.match(
      imported(
        '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in CET.\n\n- 15:02 [GH] Merged\n',
      ),
      /- 15:01 \[SL\] jo.*\n- 15:02 \[GH\] Merged\n- 15:10 \[SL\]/,
    );
  });

  it('as a table where there is no timeline yet, in the order of time', () => {
    const table =
      '| Time (UTC) | Source | Event |\n| ---------- | ------ | ----- |\n| 14:01 | SL | jo: "Seen \\<b>it\\</b>" |\n| 14:10 | SL | casey: "Reverting \\| now" |\n| 14:30 | SL | casey: "Done" |\n';
    assert.equal(
      imported('# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\n## Impact\n\nNone.\n'),
      `# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\n${table}\n\n## Impact\n\nNone.\n`,
    );
    assert.equal(
      imported('# Postmortem\n\n**Date**: 2025-03-15\n'),
      `# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in UTC.\n\n${table}\n`,
    );
  });

  it('once, however often they are imported', () => {
    const drawn =
      '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in UTC.\n\n- 14:02 [GH] Merged\n';
    const once = imported(drawn, `${chat}\n14:30 UTC <casey> Done`);
    assert.equal(once.split('"Done"').length, 2);
    assert.equal(imported(once), once);
  });
});

describe('What is pasted into a timeline', () => {
  const report =
    '# Postmortem\n\n**Date**: 2025-03-15\n\n## Timeline\n\nAll times in UTC.\n\n- 14:02 [GH] Merged\n$0\n## Impact\n\nNone.\n';
  const pasted = (drawn: string, text: string) => {
    const { view, position } = viewOf(drawn);
    return pasteTimeline(view, { textDocument: { uri: view.uri }, text, position }, surroundings);
  };

  it('is offered as rows', () => {
    assert.deepEqual(pasted(report, chat), {
      title: 'Chat',
      rows: 3,
      newText:
        '- 14:01 [SL] jo: "Seen \\<b>it\\</b>"\n- 14:10 [SL] casey: "Reverting | now"\n- 14:30 [SL] casey: "Done"\n',
    });
  });

  it('is left alone where it is a timeline already, says no time, or goes elsewhere', () => {
    assert.equal(pasted(report, '- 14:10 [SL] Reverting'), null);
    assert.equal(pasted(report, 'Nothing happened.'), null);
    assert.equal(pasted(report.replace('$0', '').replace('None.', 'None.$0'), chat), null);
  });
});
