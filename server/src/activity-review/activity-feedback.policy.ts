import {
  enoughAnswers,
  feedbackChangeDays,
  type FeedbackAgain,
  type FeedbackGrade,
  type FeedbackResult,
} from '@linge/shared/activity-review/activity-feedback.schema';

const dayMs = 86_400_000;

export function changeUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + feedbackChangeDays * dayMs);
}

/** Who helped: in a voluntary activity everybody, else whoever took part and is in a volunteer team. */
export function isHelper({
  kind,
  tookPart,
  volunteer,
}: {
  readonly kind: string;
  readonly tookPart: boolean;
  readonly volunteer: boolean;
}): boolean {
  return tookPart && (kind === 'volunteer' || volunteer);
}

/** How often each of some answers was given together. */
export interface CountedAnswers {
  readonly activity: FeedbackGrade;
  readonly organisation: FeedbackGrade;
  readonly again: FeedbackAgain;
  readonly count: number;
}

/** Sums; none of fewer answers than let it be told whose they are. */
export function sumsOf(counted: readonly CountedAnswers[]): Pick<FeedbackResult, 'answers' | 'sums'> {
  const answers = counted.reduce((sum, { count }) => sum + count, 0);
  if (answers < enoughAnswers) return { answers, sums: null };
  const sums = {
    activity: { good: 0, fair: 0, poor: 0 },
    organisation: { good: 0, fair: 0, poor: 0 },
    again: { yes: 0, maybe: 0, no: 0 },
  };
  for (const { activity, organisation, again, count } of counted) {
    sums.activity[activity] += count;
    sums.organisation[organisation] += count;
    sums.again[again] += count;
  }
  return { answers, sums };
}
