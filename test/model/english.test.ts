import assert from 'node:assert/strict';
import { castOf, nobodyKnown } from '../../server/model/cast';
import { readEnglish } from '../../server/model/english';
import type { Clause } from '../../server/model/english/clause';
import { gerund, pastParticiple } from '../../server/model/english/inflection';
import { parse } from '../../server/model/parse';
import { whoIs } from '../../server/model/people';

describe('Reading English: who does what', () => {
  it('finds subject, verb and the one behind "by"', () => {
    check("Dave didn't test his changes.", ['Dave | test not past']);
    check('The vendor’s field engineer pulled the cable.', ['The vendor’s field engineer | pull past']);
    check('The index was dropped by Oksana without a ticket.', ['The index | drop passive past | by Oksana']);
    check('Merged by @t0bi with force.', [' | merge passive past | by @t0bi']);
  });

  it('carries the subject over to the next verb', () => {
    check('The reviewer opened it and pressed the button.', [
      'The reviewer | open past',
      'The reviewer | press past',
    ]);
    check('The owner, who had been told, insisted.', [
      'The owner | tell passive past',
      'The owner | insist past',
    ]);
    check('The admin who offboarded Selin did half of it.', [
      'The admin | offboard past',
      'The admin | do past',
    ]);
  });

  it('reads what should, could and would have been', () => {
    check('The team should have noticed it.', ['The team | notice should past']);
    check('Support were supposed to post it.', ['Support | post supposed past']);
    check('They need only have opened it.', ['They | open need past']);
    check("Why didn't Katarzyna escalate?", ['Katarzyna | escalate not past']);
    check('Had the network team called us, we would know.', [
      'the network team | call past',
      'we | know would',
    ]);
  });

  it('sees the past forms and plurals that the tagger does not know', () => {
    check('Mehmet overwrote the file.', ['Mehmet | overwrite past']);
    check('Giorgos acks it from bed.', ['Giorgos | ack']);
    check('The team rotates keys.', ['The team | rotate']);
    check('Beatrix hits "delete" twice.', ['Beatrix | hit', ' | delete']);
    check('Rasmus reviews code.', ['Rasmus | review']);
    check('The release manager presses "go".', ['The release manager | press', ' | go']);
    check('People copy from the web.', ['People | copy']);
    check('The SREs call a vendor.', ['The SREs | call']);
    check('The gateway hands out tokens.', ['The gateway | hand']);
    check('Metering had known it.', ['Metering | know past']);
    check('The lead must have involved storage people.', ['The lead | involve must past']);
  });

  it('leaves the doing to those who do', () => {
    check('The pages named in the annex changed.', [
      'The pages | name passive past',
      'The pages named in the annex | change past',
    ]);
    check('Having two owners made the hand-over natural.', ['Having two owners | make past']);
    check('Someone outside the company pointed it elsewhere.', ['Someone outside the company | point past']);
    check('A strike on the line between Aalst and Asse tripped it.', [
      'A strike on the line between Aalst and Asse | trip past',
    ]);
    check('Members need to plan it and try it.', ['Members | plan need', 'Members | try need']);
    check('She had to manually search it.', ['She | search must past']);
    check('Ask him if he would help.', [' | ask', 'he | help would']);
  });

  it('reads names with a dot or an address sign as one word', () => {
    const { words } = readEnglish('Then docs.example.dev was down and amirh@ saw it.Nobody else.');
    const names = words.filter(({ kind }) => kind === 'PROPN').map(({ text }) => text);
    assert.deepEqual(names, ['docs.example.dev', 'amirh@']);
  });

  it('gives spans of the text that was read, whatever the text', () => {
    for (const text of [
      '',
      '  ',
      '💥 Dave 💥 broke  it ’s',
      '-- -- --',
      'a-b-c-',
      'He’d’ve’t',
      '"',
      '\u0000\uFEFF x',
    ]) {
      const { words } = readEnglish(text);
      let from = 0;
      for (const { span, text: word } of words) {
        assert.ok(
          from <= span.start && span.start <= span.end && span.end <= text.length,
          JSON.stringify(text),
        );
        assert.equal(text.slice(span.start, span.end), word);
        from = span.start;
      }
    }
  });

  it('inflects for rewrites', () => {
    assert.deepEqual(['break', 'overwrite', 'deploy', 'drop', 'copy', 'force-push'].map(pastParticiple), [
      'broken',
      'overwritten',
      'deployed',
      'dropped',
      'copied',
      'force-pushed',
    ]);
    assert.deepEqual(['run', 'delete', 'tie'].map(gerund), ['running', 'deleting', 'tying']);
  });
});

describe('Telling people from systems', () => {
  const whoOf = (text: string, cast = nobodyKnown) => {
    const reading = readEnglish(text);
    const subject = reading.clauses[0]?.subject;
    assert.ok(subject, text);
    return whoIs(reading, subject, cast);
  };

  it('knows colleagues by name, handle, role and pronoun', () => {
    for (const text of [
      'Chiara left.',
      '@lena_k left.',
      'K.N. left.',
      'Our new DBA left.',
      'She left.',
      'Someone left.',
      'Transplant coordinator Mills left.',
      'Mr. Sławomir left.',
      'Łukasz left.',
      'Petty, the weekend engineer, left.',
      'The informaticist left.',
      '0402 Fire officer Donnelly left.',
      'The community manager left.',
      'Our DPO left.',
    ]) {
      assert.equal(whoOf(text), 'person', text);
    }
    for (const text of [
      'The support organisation left.',
      'The docs WG left.',
      'The QA team left.',
      'Two developers left.',
      'Ops left.',
      'Team Falcon left.',
    ]) {
      assert.equal(whoOf(text), 'group', text);
    }
  });

  it('knows systems, and people outside', () => {
    for (const text of [
      'The pod left.',
      'Jenkins left.',
      'The build bot left.',
      'Hugo (0.121) left.',
      'The cluster manager left.',
    ]) {
      assert.equal(whoOf(text), 'thing', text);
    }
    for (const text of [
      'A tenant admin left.',
      '40,000 people left.',
      'Someone who claimed to be from payroll left.',
      'A customer left.',
      'The attacker left.',
      'Users left.',
    ])
      assert.equal(whoOf(text), 'outsider', text);
  });

  it('learns from the document who is who', () => {
    const { text, ...source } = {
      text: '# Postmortem\n\n**Author**: Falco Berg\n\n## Summary\n\nThe Harald pods restarted.\n',
      language: 'markdown' as const,
      declared: true,
    };
    const cast = castOf(parse(text, source));
    assert.equal(whoOf('Falco left.', cast), 'person');
    assert.equal(whoOf('Harald left.', cast), 'thing');
    assert.equal(whoOf('Harald left.'), 'person');
  });
});

function check(text: string, expected: readonly string[]) {
  const { clauses, words } = readEnglish(text);
  const phrase = (part: Clause['subject']) =>
    part === undefined ? '' : text.slice(words[part.first]?.span.start, words[part.last]?.span.end);
  const told = clauses.map(({ subject, verb, agent }) => {
    const parts = [
      verb.lemma,
      verb.modal,
      verb.negated && 'not',
      verb.passive && 'passive',
      verb.past && 'past',
    ];
    const by = agent === undefined ? '' : ` | by ${phrase(agent)}`;
    return `${phrase(subject)} | ${parts.filter((part) => typeof part === 'string').join(' ')}${by}`;
  });
  assert.deepEqual(told, expected);
}
