import { adverseVerbs } from './lexicon/adversity';

/**
 * Verbs by what they say of the person who is their subject. All in the infinitive.
 *
 * The verbs of blame are without number: people botch, ghost, fudge and wing it. The verbs of ordinary work are
 * not, so those are the ones listed; what somebody did in a section about causes and is on no list counts against
 * them.
 */

/** Doing it to a system is harmful or not depending on to what, how and why. */
export const harmfulVerbs: ReadonlySet<string> = words(`
  delete remove drop wipe erase purge truncate overwrite kill disable silence mute revoke unplug pull stop terminate
  destroy disconnect detach comment deactivate suppress override force force-push flush trigger crash shut cut lock
  discard lose empty scrap scrub zero reformat format repartition uninstall deprovision cancel interrupt abort
  whitelist hotfix hot-patch hotpatch hot-fix insist assume guess decline postpone defer delay stall block expose
  shelve park deny yank unhook publish approve click press promise wait power
`);

/** Finding, telling and repairing: the wrong, broken or missing thing is what they dealt with, not what they did. */
export const repairVerbs: ReadonlySet<string> = words(`
  find identify notice discover spot see detect fix repair correct revert restore rectify investigate report
  confirm suspect mention tell ask page rename rerun re-run roll replace diagnose recognise recognize realise realize
  trace locate pinpoint flag raise resolve debug troubleshoot mitigate rebuild patch remedy reproduce isolate unblock undo
  review inspect check explain describe document point announce inform alert note observe determine conclude
  establish verify catch uncover highlight figure learn hear say write post add work clean recover remove rollback
  roll-back escalate declare join acknowledge apologise apologize thank suggest propose recommend warn quarantine contain
  cure triage analyse analyze test validate monitor indicate
`);

/** The verbs of an ordinary day: what people do in reports that blame nobody. */
export const ordinaryVerbs: ReadonlySet<string> = words(`
  respond start begin receive notify discuss implement apply use deploy provide continue take decide plan seek update
  upgrade migrate maintain create send help publish scale restart drain cordon bump enable increase decrease attempt go
  choose try run merge push open build configure set make perform do carry complete finish prepare watch
  change modify adjust move copy follow perform execute conduct initiate proceed return turn put get keep let give
  come bring call contact reach ping message email phone ring meet talk speak chat agree collect gather submit request
  file close assign reassign own lead coordinate organise organize support assist cooperate collaborate share communicate
  schedule arrange book order buy purchase install set-up configure provision register reset reboot bounce cycle rotate
  renew issue sign release ship tag commit pull fetch download upload import export sync backup load reload
  switch fail-over promote demote shift redirect route reroute swap connect attach mount access log login visit view
  read look listen question answer reply comment-on clarify confirm summarise summarize present demonstrate train
  teach onboard hire introduce launch roll-out adopt design develop code program refactor optimise optimize tune
  improve extend reduce limit restrict protect secure harden clean tidy archive store save record log track measure calculate
  estimate count compare analyse evaluate assess audit approve accept authorise authorize grant allow permit enable
  handle manage process address tackle attend participate involve engage act step stay remain wait pause resume retry
  serve operate host target prioritise prioritize prevent intend await hit distribute regroup refine ramp retire
  associate remediate attack bump poke draw fill enter type sign-off hand pass spend finalise finalize
  migrate rotate drive sit stand sleep wake leave arrive board consult advise elect vote pick select
  refund rebook reopen rewrite reissue replay resend dispatch deliver evacuate relay supply reply refill recount resubmit
  throttle shed cap obtain acquire gain plug unplug slot rack rewire solder enlarge resize float contribute approach quote point
  cover visit travel celebrate greet rehearse practise practice draft print scan translate interview pay sell pack load
  unload fly ride walk lift unlock clean cook eat rest rely watch consider think believe expect hope feel like prefer want need know understand remember
`);

/** What is expected of people who have to do with a change or an incident. */
export const duties: ReadonlySet<string> = words(`
  ask tell check test verify read notify inform review confirm escalate update document look monitor validate warn call
  report communicate consult follow wait announce respond answer reply listen bother care think page test-run rehearse
  go walk leave head walk log sign
`);

/** What people do day by day in a world as it is described: no cause, in the present. */
export const habits: ReadonlySet<string> = words(`
  have be do see get know need own hold work receive share use keep run maintain belong live support review approve
  deploy publish release rotate start turn open close follow write read check test build merge push manage operate
  depend rely want expect enter type copy send ask call log access create set make take give go come let allow print
  update upgrade install monitor watch stay leave sit add act learn
`);

/** Working together, arriving and leaving, having and being: no cause of anything. */
export const cooperation: ReadonlySet<string> = words(`
  arrange approach obtain secure contribute   be have do hand join help assist support agree meet arrive offer volunteer cooperate collaborate contact receive get
  thank attend work belong own hold serve share cover spend use share start begin continue finish complete leave retire
  resign become remain stay return travel speak talk discuss reply answer respond refund praise congratulate report
`);

/** Changing something: harmless in a story, but in the section that names the cause it makes a person the cause. */
export const changingVerbs: ReadonlySet<string> = words(`
  apply use deploy take decide upgrade migrate scale restart drain enable increase decrease choose run merge push open
  build configure set make do change modify adjust move copy execute perform turn put switch send sign release ship tag
  commit upload import export reset reboot bounce rotate renew promote shift redirect route reroute swap connect
  adopt design develop program refactor tune limit restrict clean tidy archive approve accept authorise authorize grant
  allow fill enter type log start
`);

/** Giving what somebody thought or wanted as the cause. */
export const motives: ReadonlySet<string> = words(
  'want think believe assume feel hope expect prefer like love hate trust',
);

/** Not to see or to know is what the world was like; not to act is what the writer holds against somebody. */
export const statesOfMind: ReadonlySet<string> = words(`
  know have see need want experience observe find get receive lose be expect affect understand realise realize think feel
  hear seem appear exist work suffer become belong mean remain believe recall own come arrive connect
  prove agree like enjoy require deserve contain include involve happen matter cost last depend anticipate foresee predict
  recognise recognize suspect identify cause impact change lead result influence use sound look-like differ
`);

/** What software does as well: with such a verb a name or a department may be a system. */
export const machineVerbs: ReadonlySet<string> = words(`
  be have do fail miss ignore drop lose break crash return send receive reject accept time serve route store delete
  remove restart start stop run process handle retry forget overwrite block allow show report log use load read
  write expire connect scale slow degrade recover trigger cause take keep hold continue go come need see get make give
  become begin stay remain return detect notice find check update upgrade change create open close add call request
  respond reply answer wait hang leak kill evict schedule fire alert page notify warn refuse deny skip neglect overlook
  misread mark flag set reset switch turn swap move copy sync replicate promote elect mount attach detach lock
  unlock queue buffer flush cache resolve parse render build compile deploy rollout merge install test pass exit throw
  swallow choke panic spike grow shrink rise fall drain fill exhaust exceed hit reach cross pull push fetch
  poll scrape scan sort count compute calculate generate produce consume publish subscribe emit deliver print display
  hide expose protect provide support require contain include depend rely lead result work operate perform
  behave act appear seem look turn treat interpret assume expect consider claim let put leave bring
  override replace restore revert roll repair fix heal terminate shut cut throttle limit rate cap enforce
  validate verify authenticate authorise authorize sign encrypt decrypt register join leave rotate renew
  overload saturate flap bounce cycle loop duplicate split truncate corrupt bypass silence mute
  suppress deactivate disable enable migrate convert translate map match cover catch prevent cost hurt help save
  disconnect pick miscalculate misroute mishandle garble erase purge wipe clear discard evaluate execute initialise
  initialize launch listen stall sit stand lie sleep wake rely misbehave misinterpret underestimate overestimate
  introduce apply announce inform suffer experience encounter observe remember change-over release finish
  complete spend rebuild stabilise stabilize reimplement lay implement halt pause park freeze idle promise ship publish abort cancel die survive respond overflow underflow time-out lag follow attempt try
  coincide overlap collide home demand withdraw batch forward forbid contradict
`);

/** Only people do these, which makes people of any phrase that could name them. */
export const humanVerbs: ReadonlySet<string> = words(`
  promise approve decide agree insist bother hope complain argue admit apologise apologize propose talk chat discuss
  debate press click type paste walk drive eat hurry rush guess gamble plan rubber-stamp hand misjudge misunderstand
  wonder order buy hire train teach learn demo delegate volunteer hard-code tweak want prefer choose opt like care mind
  tell blame cock botch bungle blow ghost flip forget-to phone ring own withhold snub dither
`);

/** Whatever is done "mis-" is done badly: to misfile, to mistime, to mis-cable. */
export function isFault(verb: string): boolean {
  return adverseVerbs.has(verb) || /^mis(?!s)-?[a-z]{3}/.test(verb);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
