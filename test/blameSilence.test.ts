import assert from 'node:assert/strict';
import { saidOf } from './support/blame';

/** Sentences in which people act and nobody is blamed, by what they were once mistaken for. */
const silent: Readonly<Record<string, readonly (readonly [section: string, text: string])[]>> = {
  'verbs that are parts of names and of longer nouns': [
    ['Root Cause', 'The sidecar went on resolving Vostok queries on the old socket.'],
    ['Root Cause', 'The proxy passes admin tokens to every caller in the mesh.'],
    ['Summary', 'Vostok Distributed Lock Table entries were merged into one.'],
    ['Lessons Learned', 'The gateway hands out tokens to any caller.'],
    ['Root Cause', 'Its addresses for web hosting returned an empty page.'],
    ['Timeline', '14:02 Monitoring sends a mail, incorrectly reporting status.example.dev is down.'],
  ],
  'nouns that share their name with a department': [
    ['Detection', 'The analyst warned that data was not flowing.'],
    ['Root Cause', 'For that hour web timed out on every page.'],
  ],
  'participles whose helper was left out': [
    ['Response', 'Both technicians named in the annex helped outside of their hours.'],
    ['Root Cause', 'The lines were retired with leave from every department listed as a user.'],
    ['Timeline', 'Marek tasked to hide the button'],
  ],
  'what people had to do, are to do, or would do well to have': [
    ['Lessons Learned', 'The on-call engineer had to manually search the wiki for the steps.'],
    ['Lessons Learned', 'Members need to present a plan and try to name a date.'],
    ['Action Items', 'It would be good to have a number for reaching the team in a hurry'],
    ['Action Items', 'Ask Wim if he would be willing to write down the steps'],
    ['Action Items', 'Talk to the data team about an early-warning list'],
  ],
  'nouns that stand alone': [
    ['Root Cause', 'Deadlock.'],
    ['Contributing Factors', 'No service owner.'],
    ['Contributing Factors', 'No owner recorded for the cluster'],
    ['Lessons Learned', 'Nobody is to blame for this one.'],
  ],
  'people who are no colleagues': [
    ['Root Cause', 'A tenant admin rotated the keys without re-enabling the sync.'],
    ['Root Cause', 'The app showed the paywall to about 40,000 people who had already paid.'],
    ['Details', 'She was called by someone who claimed to be from payroll and had her number.'],
    ['Root Cause', 'Someone outside the company registered the domain and pointed it at a parking page.'],
  ],
  'software that has a trade': [
    ['Root Cause', 'The query planner flipped to a scan of the whole table.'],
    ['Root Cause', 'The ledger writer batches up to 200 entries in one commit.'],
    ['Contributing Factors', 'The linter had been complaining for weeks.'],
    ['Root Cause', 'Because the governor considers anything above 61 Hz an overspeed.'],
    ['Root Cause', 'Session rows have no owner, and the cleaner kills whatever has no owner.'],
  ],
  'idioms of systems': [
    ['Timeline', '10:48 The responders agree to fail over.'],
    ['Timeline', '07:33 Gerd asks Vikram to take the product offline, and Vikram does.'],
    ['Timeline', '16:44 V.R. leaves a comment on the PR that the guard is needed there.'],
    ['Communication', 'Marketing held back the campaign for a day.'],
    ['Action Items', 'Hedda switches off automatic updates for all sites.'],
    ['Response', 'A technician unplugged the faulty module and plugged in the spare.'],
    ['Summary', 'Once the team dug into the traces, the leak was plain.'],
  ],
  'deeds that were agreed, explained or right': [
    ['Contributing Factors', 'The board did not sit in August, as its terms of reference provide.'],
    ['Contributing Factors', 'The network group told us at 11:20 that they had rebooted the filer.'],
    ['Impact', 'The storm kept the nurses away from the ward for an hour.'],
    ['Contributing Factors', 'Smart hands followed the drawing.'],
    ['Response', 'Wolfram stopped the line on his own authority, which is what we want people to do.'],
    ['Trigger', 'A contractor dug up the cable; the drawing has it on the other side of the road.'],
    ['Timeline', '18:00 Gerd, who has been up since five, goes home.'],
    ['Root Cause', 'The valve stays in manual mode until somebody switches it back.'],
    ['Lessons Learned', 'Sorry to every driver who slept in his cab that night.'],
    ['Summary', 'Thanks to the integrator we had a spare within the hour.'],
    ['Contributing Factors', 'The manager waived the criteria, with the reasons recorded in the ticket.'],
    ['Response', 'Siobhan pulled the plug on the tunnel with the partner’s consent at 04:30.'],
    ['Timeline', '17:12 interlock bypassed by Corrie under clause 4.6, counter-signed by the shift manager'],
    ['Lessons Learned', 'In the review three people put their hand up as owners.'],
    ['Contributing Factors', 'The clerk left the field empty, as he is entitled to.'],
    ['Impact', 'The forms had to be typed again, which the claims staff did without a grumble.'],
    ['Contributing Factors', 'Nothing Ciaran could have done would have saved the keys.'],
    ['Contributing Factors', 'The registry collapses long diffs, so the reviewers took it for one line.'],
  ],
  'care that is a person’s trade, and carelessness that was ruled out': [
    ['Contributing Factors', 'Oversight by the Audit Committee proved effective.'],
    ['Contributing Factors', 'Carelessness was examined as a hypothesis and ruled out.'],
  ],
  'questions about what was there to be seen': [
    ['Details', 'Note: to run a script from there, remember to make it executable.'],
    ['Action Items', 'Let Sales know what to say when asked'],
    ['Action Items', 'Screenshots courtesy of @heron_dev.'],
    ['5 Whys', 'Did somebody skip the second check? No, the tool counts the author as a second reader.'],
  ],
};

describe('A report in which nobody is blamed', () => {
  for (const [mistaken, told] of Object.entries(silent)) {
    it(`is left alone about ${mistaken}`, () => {
      const spoken = told.filter(([section, text]) => saidOf({ section, text }) !== 'nothing');
      assert.deepEqual(spoken, []);
    });
  }

  it('is asked quietly why nobody noticed, and loudly why nobody checked', () => {
    assert.equal(saidOf({ section: '5 Whys', text: 'Why did nobody notice?' }), 'quiet');
    assert.equal(saidOf({ section: '5 Whys', text: 'Why did nobody check?' }), 'loud');
  });

  it('is murmured at where its writers own up', () => {
    const text = 'We in central IT were smug about our backups.';
    assert.equal(saidOf({ section: 'Lessons Learned', text }), 'quiet');
  });

  it('is told apart from one that only looks like it', () => {
    const blaming: readonly (readonly [string, string])[] = [
      ['Root Cause', 'The tenant manager deployed without asking anybody.'],
      ['Summary', 'We were off the air for an hour, courtesy of our presenter.'],
      ['Root Cause', 'The technician unplugged the wrong module.'],
      ['Action Items', 'Talk to Ruud about following instructions.'],
      ['Contributing Factors', 'A temp signed the sheet for weeks, as nobody senior could be troubled to.'],
      ['Timeline', '01:30 pinged Zsofia twice; she left us on read'],
      ['Timeline', '0212 NOC cleared the alarm without a ticket, again'],
    ];
    const unspoken = blaming.filter(([section, text]) => saidOf({ section, text }) !== 'loud');
    assert.deepEqual(unspoken, []);
  });
});
