import type { SectionKind } from './postmortem';

/**
 * What authors call the sections of a report. Names are in lower case and without punctuation; the reader of
 * headings takes away numbers, emoji and qualifiers such as "incident" or "of the outage" before it looks here,
 * and forgives a typing slip.
 */
export const sectionNames: Readonly<Record<SectionKind, readonly string[]>> = {
  summary: names(`
    summary | overview | tldr | tl dr | abstract | synopsis | at a glance | in short | what happened |
    what is the issue | description | problem | problem statement | problem description |
    quick facts | in brief | bottom line | the short version | the one sentence version
  `),
  impact: names(`
    impact | impacts | summary of impact | what was impacted | what was affected | who was affected |
    who was impacted | affected users | affected customers | affected services | affected systems |
    blast radius | scope | scope of impact | impact and severity | impact assessment |
    impact analysis | damage | symptoms | fallout | what was the impact | customer facing impact |
    severity and impact | who was hurt
  `),
  timeline: names(`
    timeline | time line | timeline of events | timeline summary | event timeline | chain of events |
    sequence of events | order of events | course of events | chronology | chronology of events |
    key events | events | log of events | event log | what happened when |
    activity log | how it unfolded | chronological events | play by play
  `),
  detection: names(`
    detection | detected | identified | identification | discovery | how was it detected |
    how we detected it | how did we find out | how we found out | how it was detected |
    how was the incident detected | alerting | how was this detected | how we noticed |
    how we noticed it | how did we notice | how did we know | how it was identified |
    how was it identified | how it was discovered | how was it discovered | discovery and detection
  `),
  response: names(`
    response | responses | how we responded | how did we respond | escalation | investigation |
    diagnosis | triage | troubleshooting | how we handled it | containment
  `),
  resolution: names(`
    resolution | recovery | mitigation | mitigations | fix | the fix | workaround |
    resolution and recovery | mitigation and resolution | how we fixed it | how it was fixed |
    how was it resolved | how we resolved it | action taken | actions taken |
    immediate actions taken | restoration | recovery actions | recovery steps | resolution steps |
    steps to resolve | steps to recover | steps taken | fix applied | fixes applied |
    immediate fix | immediate mitigation | permanent fix | how was it fixed | how did we fix it |
    how did we resolve it | how we recovered | mitigation steps | mitigation actions | restoration actions |
    immediate response actions | the solution | during the incident | service restoration
  `),
  trigger: names(`
    trigger | triggers | trigger event | triggering event | proximate cause | triggered by |
    what triggered it | what triggered this | what triggered the incident
  `),
  'contributing-factors': names(`
    contributing factors | contributing factor | contributing conditions | contributing causes |
    contributory factors | contributory causes | contributors | causal factors | systemic factors |
    systemic causes | aggravating factors | compounding factors | complicating factors | secondary causes |
    secondary factors | underlying factors | enabling conditions | enabling factors | latent conditions |
    what contributed to it | factors that contributed | factors involved | contributing elements | what else contributed | what contributed to this | what contributed to the incident |
    what made it worse | what made this worse | other factors | factors | contributing conditions analysis |
    contributing factors analysis | process breakdown | process breakdowns | what contributed |
    what caused it | why it was not caught | why it wasn t caught | why wasn t it caught |
    why was it not caught | why was this not caught | why this was not caught |
    why wasn t this caught | why didn t we catch it | why we didn t catch it |
    why it was not detected | why it wasn t detected | fishbone | fishbone diagram | ishikawa diagram
  `),
  'root-cause': names(`
    root cause | root causes | root cause analysis | rca | cause | causes | cause analysis |
    identified cause | underlying cause | underlying causes | underlying issue | technical cause |
    technical root cause | fault | why it happened | why did it happen | why did this happen |
    why it failed | reason for the outage | what caused the outage | what caused the issue |
    what caused the problem | why the event happened | what caused the incident | what caused this |
    what went wrong technically
  `),
  'five-whys': names(
    'five whys | 5 whys | five whys analysis | the five whys | five why | 5 why | whys | 5whys',
  ),
  'action-items': names(`
    action items | action item | actions | action points | actionables | action plan |
    action items and follow ups | review actions | actions following review |
    actions from the review | review action items | follow up | follow ups | followups | followup |
    follow up items | follow up tasks | follow up actions | actions and follow up | future actions |
    future measures | future work | future improvements | corrective actions | corrective action |
    corrective measures | corrective and preventative measures | corrective and preventive measures |
    corrective and preventative measure | corrective and preventative actions |
    corrective and preventive actions | preventative measures | preventive measures |
    preventative actions | preventive actions | preventing recurrence | prevention |
    prevention measures | next steps | planned actions | planned improvements | recommendations |
    recommended actions | recommended | still recommended | recommended changes | recommended improvements | recommended fixes | still to do | still open | open tasks | remaining tasks | remediation | remediations | remediation items | remediation actions |
    remediation plan | improvements | immediate actions | short term actions | medium term actions |
    long term actions | short term improvements | medium term improvements | long term improvements |
    preventive steps | preventative steps | prevention plan | prevention steps | improvement plan |
    improvement actions | improvement items | action register | resulting action | resulting actions | action list | action log | open actions |
    open items | outstanding actions | outstanding items | completed actions | follow up work | remaining work |
    remediation steps | remediation work | going forward | moving forward | path forward | commitments |
    what we are changing | what we re changing | what we are doing | what we plan to do | what we will change |
    what happens next | what s next | whats next |
    tasks | to be done | to do | todo | todos | tickets | repair items | what we are doing about it |
    what we re doing about it | what are we doing about this | what we will do |
    what we are going to do | what will we do to prevent this | how to fix it |
    process fix | process fixes | process changes | process improvements |
    how we will prevent this | how do we prevent this | how to prevent this
  `),
  'lessons-learned': names(`
    lessons learned | lessons learnt | lesson learned | lessons |
    the lesson | key lesson | main lesson | operator lesson | learnings | what we learned |
    what did we learn | what have we learned | key takeaways | takeaways | key learnings | what we have learned | lessons for the future | insights | reflections |
    retrospective | lessons and prevention | lessons learned and future improvements
  `),
  'went-well': names(`
    what went well | went well | what worked | what worked well | what was good |
    things that went well | what did we do well | what we did well | what went right | successes
  `),
  'went-wrong': names(`
    what went wrong | went wrong | what went poorly | what went badly | what went less well |
    what did not go well | what didn t go well | what did not go so well | what didn t go so well |
    what didn t work | what did not work | what didn t | things that went poorly |
    things that went wrong | things to improve | what hurt | where we struggled | pain points | what could have gone better | what could have been better |
    what could be better | what could be improved | what can be improved | what could we improve |
    what we could improve | what needs improvement | areas for improvement | what could improve | what should improve |
    what can improve |
    what could we have done better
  `),
  'got-lucky': names(`
    where we got lucky | where did we get lucky | where we were lucky | where were we lucky | what were we lucky with | got lucky | we got lucky |
    what went luckily | how we got lucky | luck
  `),
  participants: names(`
    participants | attendees | responders | people | people involved | names of people involved |
    who was involved | those involved | involved parties | parties involved | team | team members |
    roles | incident team | incident responders | postmortem attendees | meeting attendees | authors |
    owners
  `),
  'supporting-data': names(`
    supporting data | supporting information | supporting documents | supporting documentation |
    supporting evidence | appendix | appendices | references | evidence | links | logs | graphs |
    screenshots | stats | statistics | metrics | scorecard | further reading |
    additional information | artefacts | artifacts | attachments | see also | source material | related links | related incidents | related issues | resources | data
  `),
};

/** Words before or after a section's name that do not change what it is. */
export const qualifiersBefore: readonly string[] = names(`
  the | our | a | an | issue | incident | outage | event | executive | brief | short | quick |
  detailed | full | complete | general | overall | high level | initial | preliminary | final |
  blameless | technical | postmortem | post mortem | customer | user | end user | business |
  service | approximate | rough | additional | other | proposed | suggested | key | main | primary |
  possible | potential | likely | suspected | identified | steps to | path to | road to |
  analysis of | post incident | corrective | preventative | preventive | remedial | follow up | followup |
  establishing | reconstructing | understanding | finding | determining | identifying
`);

export const qualifiersAfter: readonly string[] = names(`
  of the incident | of the outage | of the issue | of the problem | of the event |
  of this incident | of events | of incident | for the incident | for this incident |
  during the incident | analysis | assessment | summary | details | detail | notes | list |
  section | findings | identification | statement | controls | to be taken | to take | taken |
  applied | required | needed
`);

/**
 * Kinds whose sub-headings are about them: "Detection" under the action items is a group of action items, and
 * under the timeline a phase of it.
 */
export const groupedByPhase: ReadonlySet<SectionKind> = new Set(['timeline', 'action-items', 'participants']);
export const phases: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'detection',
  'response',
  'resolution',
  'trigger',
  'action-items',
  'supporting-data',
]);

/** Names divided by `|`, over as many lines as they need. */
function names(list: string): string[] {
  return list.split('|').map((name) => name.replace(/\s+/g, ' ').trim());
}
