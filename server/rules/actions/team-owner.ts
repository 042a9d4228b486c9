import type { Rule } from '../rule';

/** A group by its name: `Platform team`, `@monitoring-team`, `sre`, `the on-call engineers`. */
const group =
  /^\W*(?:the\s+)?(?:[\w&/.+ -]*[\s@_-])?(?:teams?|squads?|groups?|guilds?|crew|dept|departments?|engineers|developers|admins|maintainers|sre|sres|ops|devops|dev|devs|infra|on-?call|support|security|qa|platform|frontend|backend|management|leads)\W*(?:@?[\w-]+(?:\.\w+)+)?$/i;

export const teamOwner: Rule<'team'> = {
  id: 'actions/team-owner',
  title: 'Name one person of the team that owns an item',
  why: 'What a team owns, everybody in it expects somebody else to begin. One name is not blame in advance: it is who asks for time, says when it is stuck and hands it on.',
  source:
    'Google’s SRE Workbook gives every action item an owner; items of “the team” are finished less often.',
  severity: 'off',
  reads: 'both',
  about: ['actionItems'],
  messages: { team: '{owner} is a group. Name who of them will see to it, such as “{owner} (@name)”.' },
  examples: [
    {
      title: 'A team alone, and one with a name',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Lower the evaluation interval to 30 seconds (Owner: ⟦@monitoring-team⟧, Deadline: 2025-12-15)
- [ ] Add a policy for memory limits (Owner: @jordan, platform team, Deadline: 2025-12-15)
`,
      settings: { rules: { 'actions/team-owner': 'information' } },
    },
    {
      title: 'Silent until a team turns it on',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Lower the evaluation interval to 30 seconds (Owner: @monitoring-team, Deadline: 2025-12-15)
`,
    },
  ],
  *check({ postmortem: { actionItems } }) {
    for (const { done, owner } of actionItems) {
      if (done || !owner || !group.test(owner.value)) continue;
      yield { message: 'team', data: { owner: owner.value }, span: owner.span };
    }
  },
};
