/** Verbs that begin a task: `Add an alert`, `Casey to add an alert`. All in lower case. */
export const taskVerbs: readonly string[] =
  `add create write update investigate implement review document set fix check discuss follow raise open ensure make look
   contact schedule remove improve move change test monitor talk speak organise organize prepare draft build deploy configure
   enable disable define provide share send run arrange confirm find file log track audit evaluate propose explore research
   start finish complete replace turn automate upgrade rotate revoke migrate publish introduce extend increase reduce limit
   split switch alert block rename delete restore revert roll introduce establish publish verify validate train stop clean
   teach tell ask invite notify develop design agree decide pin bump refactor rewrite redesign spike identify allow prevent
   require enforce restrict adopt use install tune adjust record measure report store cache scale merge backport attach detach expose guard throttle retire deprecate drop isolate separate decouple
   centralize standardize standardise formalize codify lock encrypt patch harden instrument collect emit reject redirect reroute
   drain resize provision reinstall restart rerun execute simulate rehearse drill purge prune archive backfill reconcile
   replicate escalate assign appoint clarify communicate announce describe finalize finalise resolve address mitigate
   handle detect expand tighten lower raise decrease reset correct repair rebuild reconfigure renew reissue scan generate
   purchase procure assess analyze analyse examine inspect compare tune optimize optimise simplify streamline strengthen
   enhance integrate connect include exclude avoid pause suspend forbid deny permit grant give keep maintain protect secure
   gather consolidate consider rework rotate cap wire bring put reserve request recommend strip upgrade`.split(
    /\s+/,
  );

const beginning = new RegExp(
  `^[\\s\\W]*(?:(?:please|todo|also|then)\\W+)?(?:${taskVerbs.join('|')})\\s+\\S`,
  'i',
);

/** Whether words begin as a task does: `Add an alert`, and neither `Added an alert` nor `Address of the host`. */
export function beginsWithTask(words: string): boolean {
  return beginning.test(words);
}
