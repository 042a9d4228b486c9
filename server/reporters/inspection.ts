import { saysNotDone } from '../model/done';
import { incidentDay } from '../model/incidentDay';
import {
  type Confidence,
  type KeyMoment,
  keyMoments,
  type MomentReading,
  sinceStart,
} from '../model/keyMoments';
import type { ActionItem, Postmortem } from '../model/postmortem';
import { namesNobody } from '../model/somebody';

/** What was read in one file, as the JSON object that programs get. Lines count from 1. */
export interface Inspection {
  readonly path: string;
  readonly kind: Postmortem['kind'];
  readonly title: string | null;
  readonly id: string | null;
  readonly severity: string | null;
  readonly status: string | null;
  /** The day on which the incident began, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly durations: Readonly<
    Record<'duration' | 'timeToDetect' | 'timeToMitigate' | 'timeToResolve', number | null>
  >;
  readonly sections: readonly { readonly kind: string; readonly heading: string; readonly line: number }[];
  readonly timeline: {
    readonly zone: string | null;
    readonly keyMoments: Readonly<Partial<Record<KeyMoment, InspectedMoment>>>;
    readonly entries: readonly {
      readonly line: number;
      readonly time: string;
      readonly at: string | null;
      readonly text: string;
      readonly source?: string;
    }[];
  } | null;
  readonly actionItems: readonly {
    readonly line: number;
    readonly text: string;
    readonly id?: string;
    readonly owner?: string;
    readonly deadline?: string;
    readonly status?: string;
    readonly priority?: string;
    readonly tracking?: string;
  }[];
  readonly factors: readonly { readonly line: number; readonly text: string; readonly category?: string }[];
  readonly rootCauses: readonly { readonly line: number; readonly text: string }[];
  readonly whys: readonly {
    readonly line: number;
    readonly problem?: string;
    readonly rootCause?: string;
    readonly steps: readonly {
      readonly line: number;
      readonly question: string | null;
      readonly answer: string | null;
    }[];
  }[];
  readonly problems: readonly { readonly line: number; readonly code: string; readonly message: string }[];
}

/** One of the moments that lengths are counted between, and the entry that it was read from. */
export interface InspectedMoment {
  readonly line: number;
  readonly time: string;
  readonly confidence: Confidence;
  /** In milliseconds; null for the start itself, and where the entry does not say it plainly enough to count. */
  readonly sinceStart: number | null;
}

/** Tells what was read in a document. The path is passed through; nothing is read from disk. */
export function inspection(path: string, postmortem: Postmortem): Inspection {
  const lineOf = lines(postmortem.text);
  const { metadata, timeline } = postmortem;
  return {
    path,
    kind: postmortem.kind,
    title: postmortem.title?.value ?? null,
    id: metadata.id?.value ?? null,
    severity: metadata.severity?.value ?? null,
    status: metadata.status?.value ?? null,
    date: incidentDay(postmortem, path) ?? null,
    durations: {
      duration: metadata.duration?.value.milliseconds ?? null,
      timeToDetect: metadata.timeToDetect?.value.milliseconds ?? null,
      timeToMitigate: metadata.timeToMitigate?.value.milliseconds ?? null,
      timeToResolve: metadata.timeToResolve?.value.milliseconds ?? null,
    },
    sections: postmortem.sections.flatMap(({ kind, heading }) =>
      kind ? [{ kind, heading: heading.value, line: lineOf(heading.span.start) }] : [],
    ),
    timeline: timeline
      ? {
          zone: timeline.zone?.value ?? null,
          keyMoments: inspectedMoments(postmortem, lineOf),
          entries: timeline.events.map(({ span, time, description, source }) => ({
            line: lineOf(span.start),
            time: time.value.written,
            at: time.value.instant === undefined ? null : new Date(time.value.instant).toISOString(),
            text: description.value,
            ...(source ? { source: source.value } : undefined),
          })),
        }
      : null,
    actionItems: postmortem.actionItems.map((item) => ({
      line: lineOf(item.span.start),
      text: item.title.value,
      ...(item.id ? { id: item.id.value } : undefined),
      ...(item.owner && !namesNobody(item.owner.value) ? { owner: item.owner.value } : undefined),
      ...(item.deadline ? { deadline: item.deadline.value.iso ?? item.deadline.value.written } : undefined),
      ...(item.done || item.status ? { status: statusOf(item) } : undefined),
      ...(item.priority ? { priority: item.priority.value } : undefined),
      ...(item.tracking ? { tracking: item.tracking.value } : undefined),
    })),
    factors: postmortem.factors.map(({ span, description, category }) => ({
      line: lineOf(span.start),
      text: description.value,
      ...(category ? { category: category.value } : undefined),
    })),
    rootCauses: postmortem.rootCauses.map(({ span, description }) => ({
      line: lineOf(span.start),
      text: description.value,
    })),
    whys: postmortem.whys.map((chain) => ({
      line: lineOf(chain.span.start),
      ...(chain.problem ? { problem: chain.problem.value } : undefined),
      ...(chain.rootCause ? { rootCause: chain.rootCause.value } : undefined),
      steps: [...stepsOf(chain.steps)].map(({ span, question, answer }) => ({
        line: lineOf(span.start),
        question: question?.value ?? null,
        answer: answer?.value ?? null,
      })),
    })),
    problems: postmortem.problems.map(({ span, code, message }) => ({
      line: lineOf(span.start),
      code,
      message,
    })),
  };
}

/** What programs can count by: `done`, `open` for "not done; see below", or the status as written. */
function statusOf({ done, status }: ActionItem): string {
  if (done) return 'done';
  return status && !saysNotDone(status.value) ? status.value : 'open';
}

function inspectedMoments(
  postmortem: Postmortem,
  lineOf: (offset: number) => number,
): Readonly<Partial<Record<KeyMoment, InspectedMoment>>> {
  const moments = Object.entries(keyMoments(postmortem)) as [KeyMoment, MomentReading][];
  return Object.fromEntries(
    moments.map(([moment, { event, span, confidence }]) => [
      moment,
      {
        line: lineOf(span.start),
        time: event.time.value.written,
        confidence,
        sinceStart: confidence === 'stated' ? (sinceStart(postmortem, moment) ?? null) : null,
      },
    ]),
  );
}

type Steps = Postmortem['whys'][number]['steps'];

function* stepsOf(steps: Steps): Generator<Steps[number]> {
  for (const step of steps) {
    yield step;
    yield* stepsOf(step.next);
  }
}

/** A function that tells the line of an offset, counting from 1. */
function lines(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
