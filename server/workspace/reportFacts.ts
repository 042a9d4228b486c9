import { identifiersOf, incidentOf, isIncidentId } from '../model/identifiers';
import type { ActionItem, Postmortem } from '../model/postmortem';
import { ownText } from '../model/remembered';
import type { Located } from '../model/span';

/** What the workspace remembers of a report or of a file of action items: enough to find it and to say what it is. */
export interface ReportFacts {
  readonly kind: 'postmortem' | 'action-items';
  /** The incident it is about. */
  readonly incident?: Placed;
  readonly title?: Placed;
  /** `YYYY-MM-DD`, or as written. */
  readonly date?: string;
  readonly severity?: string;
  readonly status?: string;
  readonly duration?: string;
  readonly actionItems: readonly ActionItemFacts[];
  /** Whoever wrote it, reviewed it, owns something in it or acted in its timeline. */
  readonly people: readonly string[];
  /** Everything in it that is written like an ID, so that only files that name one are read to find where. */
  readonly identifiers: ReadonlySet<string>;
}

export interface ActionItemFacts {
  readonly id?: Placed;
  readonly title: Placed;
  readonly owner?: string;
  /** `YYYY-MM-DD`, or as written. */
  readonly deadline?: string;
  readonly priority?: string;
  readonly status?: string;
  /** The ticket, as written. */
  readonly tracking?: string;
  readonly done: boolean;
}

/** A text and where it begins. The text of a file that is not open is not kept, so it is said as LSP wants it. */
export interface Placed {
  readonly value: string;
  /** Zero-based, in UTF-16 units. */
  readonly line: number;
  readonly character: number;
}

/** Nothing for a document that is no report. */
export function reportFactsOf(uri: string, postmortem: Postmortem): ReportFacts | undefined {
  const { kind, metadata, title, actionItems } = postmortem;
  if (kind === 'other') return undefined;
  const place = placing(postmortem.text);
  const incident = metadata.id ?? incidentInName(uri) ?? incidentOfItems(actionItems);
  const people = [
    ...metadata.authors,
    ...metadata.reviewers,
    ...(postmortem.timeline?.events ?? []).flatMap(({ actor }) => actor ?? []),
    ...actionItems.flatMap(({ owner, reviewer }) => [owner ?? [], reviewer ?? []].flat()),
  ];
  return {
    kind,
    ...(incident && { incident: place(incident) }),
    ...(title && { title: place(title) }),
    ...textsOf({
      date: metadata.date?.value.iso ?? metadata.date?.value.written,
      severity: metadata.severity?.value,
      status: metadata.status?.value,
      duration: metadata.duration?.value.written,
    }),
    actionItems: actionItems.map((item) => itemFacts(item, place)),
    people: [...new Set(people.map(({ value }) => own(value)))],
    identifiers: new Set([...identifiersOf(postmortem)].map(({ value }) => own(value))),
  };
}

type Place = (located: Located) => Placed;

function itemFacts(
  { id, title, owner, deadline, priority, status, tracking, done }: ActionItem,
  place: Place,
): ActionItemFacts {
  return {
    ...(id && { id: place(id) }),
    title: place(title),
    ...textsOf({
      owner: owner?.value,
      deadline: deadline?.value.iso ?? deadline?.value.written,
      priority: priority?.value,
      status: status?.value,
      tracking: tracking?.value,
    }),
    done,
  };
}

function textsOf<Name extends string>(
  texts: Readonly<Record<Name, string | undefined>>,
): Readonly<Partial<Record<Name, string>>> {
  const written = Object.entries<string | undefined>(texts).flatMap(([name, text]) =>
    text ? [[name, own(text)]] : [],
  );
  return Object.fromEntries(written) as Partial<Record<Name, string>>;
}

/** The lines are counted once, for a long list asks for many places. */
function placing(text: string): Place {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return ({ value, span }) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= span.start) line = middle;
      else beyond = middle;
    }
    return { value: own(value), line, character: span.start - (starts[line] ?? 0) };
  };
}

/** `pi-2025-012.action-items.yaml` is about `PI-2025-012`. */
function incidentInName(uri: string): Located | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toUpperCase();
  const value = /[A-Z][A-Z0-9]*-\d{4}-\d{3,6}/.exec(name)?.[0];
  return value !== undefined && isIncidentId(value) ? { value, span: { start: 0, end: 0 } } : undefined;
}

function incidentOfItems(items: readonly ActionItem[]): Located | undefined {
  const [id] = items.flatMap((item) => (item.id && incidentOf(item.id.value) ? [item.id] : []));
  return id && { value: incidentOf(id.value) ?? '', span: id.span };
}

/** Facts outlive the text, which must not be kept in memory by a piece of it. */
function own(value: string): string {
  return ownText(value, 0);
}
