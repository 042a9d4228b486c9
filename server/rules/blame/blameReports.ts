import type { Severity } from '../../settings';
import type { BlameKind } from '../judgement/candidate';
import { judgedAs } from '../judgement/judgements';
import { rewritesOf } from '../judgement/rewrites';
import type { Report, RuleInput } from '../rule';

/** The reports of one rule of this group: what was found is quoted in the message, and rewrites come with it. */
export function* blameReports<MessageId extends string>(
  { postmortem }: RuleInput,
  kind: BlameKind,
  message: MessageId,
  severity?: Severity,
): Generator<Report<MessageId>> {
  for (const judged of judgedAs(postmortem, kind)) {
    const { sentence, reproach } = judged;
    const span = { start: sentence.span.start + reproach.start, end: sentence.span.start + reproach.end };
    const words = postmortem.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    yield {
      message,
      data: { words },
      span,
      fixes: rewritesOf(postmortem, judged),
      ...(severity && { severity }),
    };
  }
}
