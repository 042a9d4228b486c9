import { type Dependencies, keptWhileSame } from './change';
import type { Conventions } from './conventions';
import type { Postmortem } from './postmortem';
import { remembered } from './remembered';
import { departments, groups, isIn, products, roles, softwareMarks } from './roles';

/** The names of people and of systems that a document or its team's conventions tell, in lower case. */
export interface Cast {
  readonly people: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

export const nobodyKnown: Cast = { people: new Set(), systems: new Set() };

/** What a cast depends on. */
export const aboutCast: Dependencies = [
  'metadata',
  'actionItems',
  'timeline',
  (text) => [...toldBy(text).people, '', ...toldBy(text).systems],
];

/**
 * Reads from the metadata, the owners, the actors and the text itself who is a person and what is a system. Where
 * the team has said so, that is how it is.
 */
export const castOf = keptWhileSame(aboutCast, readCast);

function readCast(postmortem: Postmortem): Cast {
  const people = new Set<string>();
  const systems = new Set<string>();
  for (const named of namedPeople(postmortem)) {
    for (const name of named.matchAll(/@?\p{Lu}[\p{L}'’-]+|@[\w-]+/gu))
      people.add(name[0].toLowerCase().replace(/^@/, ''));
  }
  for (const { text } of postmortem.stretches) {
    const told = toldBy(text);
    for (const name of told.people) people.add(name);
    for (const name of told.systems) systems.add(name);
  }
  return agreed(withoutRoles(people), systems, postmortem.conventions);
}

/** Any part of a person's name is that person; a system is called by the last word of its name at least. */
function agreed(people: ReadonlySet<string>, systems: ReadonlySet<string>, conventions: Conventions): Cast {
  const ours = new Set(conventions.people.flatMap((name) => wordsOf(name)));
  const machines = new Set(conventions.systems.flatMap((name) => wordsOf(name).slice(-1)));
  return {
    people: new Set([...people, ...ours].filter((name) => !machines.has(name))),
    systems: new Set([...systems, ...machines].filter((name) => !ours.has(name) || machines.has(name))),
  };
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().replaceAll('@', '').trim().split(/\s+/);
}

/** Whom some lines of text introduce by what stands beside the name; no name goes on in the next line. */
const toldBy = remembered((text): Cast => ({ people: peopleIn(text), systems: systemsIn(text) }), 10_000);

function peopleIn(text: string): ReadonlySet<string> {
  const people = new Set<string>();
  for (const aside of text.matchAll(
    /\b(\p{Lu}\p{Ll}+) \((?:on-?call|IC|[a-z -]*(?:engineer|lead|manager|commander|developer|responder|admin))\b/gu,
  )) {
    people.add((aside[1] ?? '').toLowerCase());
  }
  return people;
}

function* namedPeople({ metadata, actionItems, timeline }: Postmortem): Generator<string> {
  for (const { value } of [...metadata.authors, ...metadata.reviewers]) yield value;
  for (const { owner, reviewer } of actionItems) {
    if (owner !== undefined) yield owner.value;
    if (reviewer !== undefined) yield reviewer.value;
  }
  for (const { actor } of timeline?.events ?? []) {
    if (actor !== undefined && !products.has(actor.value.toLowerCase())) yield actor.value;
  }
}

function withoutRoles(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...names].filter(
      (name) => ![roles, groups, departments, softwareMarks].some((nouns) => isIn(nouns, name)),
    ),
  );
}

/** A name with an article before it or a system's noun after it names a system: "the Hub", "Falcon pods", "Bob v2". */
function systemsIn(text: string): ReadonlySet<string> {
  const systems = new Set<string>();
  const followed =
    /\b(\p{Lu}[\p{Ll}\d]+)(?:'s)? (?:pods?|services?|clusters?|servers?|instances?|nodes?|jobs?|databases?|controllers?|pipelines?|deployments?|configs?|configuration|APIs?|versions?|v?\d+\.\d|charts?|operators?|agents?|bots?|containers?|workers?|brokers?|proxy|proxies|plugins?|dashboards?|metrics|UI|endpoints?|webhooks?|repositor(?:y|ies)|repos?|schedulers?|runners?)\b/gu;
  for (const found of text.matchAll(followed)) systems.add((found[1] ?? '').toLowerCase());
  for (const found of text.matchAll(
    /\b(?:the|our|a|an|The|Our|its|upgrade|restart|restarted|upgraded|install|using|via|running|in|into) (\p{Lu}[\p{Ll}\d]+)(?= (?:is|was|were|are|has|had|did|does|and|to|on|in|for|with|failed|crashed)\b|[.,;])/gu,
  )) {
    systems.add((found[1] ?? '').toLowerCase());
  }
  return systems;
}
