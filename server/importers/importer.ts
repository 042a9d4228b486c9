import type { Day } from '../model/when';

/** Something that happened, as another program recorded it, on its way into a timeline. */
export interface ImportedEvent {
  /** Milliseconds since the epoch. */
  readonly instant: number;
  /** True where the record says only how long ago it was: `5m12s`. */
  readonly approximate?: true;
  /** The tag of the source, as in the legend of a timeline: `PD` for PagerDuty. */
  readonly source: string;
  /** One line of plain text. */
  readonly text: string;
}

/** A record that became no event, with a sentence for the person who imports. Lines count from 1. */
export interface Unreadable {
  readonly line: number;
  readonly reason: string;
}

export interface Imported {
  readonly events: readonly ImportedEvent[];
  readonly unreadable: readonly Unreadable[];
}

/** What a record leaves out because everybody who read it knew: the day, the zone, how long ago "5m" was. */
export interface ImportContext {
  /** Milliseconds since the epoch; what is five minutes old happened five minutes before this. */
  readonly now: number;
  /** The day of clocks that stand without a date. */
  readonly day: Required<Day>;
  /** The zone of clocks that stand without one, such as `UTC` or `Europe/Paris`. */
  readonly zone: string;
}

/** One kind of record in one file. Records are data: nothing in them is run, followed or sent anywhere. */
export interface Importer {
  /** What the records are, as in `Slack export`. */
  readonly title: string;
  /** The events of a text of this kind; nothing when it is not of this kind. */
  read(text: string, context: ImportContext): Imported | undefined;
}
