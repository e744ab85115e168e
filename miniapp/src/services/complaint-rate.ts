import type {
  ComplaintFigures,
  ComplaintRate,
  ComplaintRateNumber,
} from '@linge/shared/complaint/complaint-rate.schema';
import { countText } from '../format/number';

/** What each number counts, in a few words. */
export const rateNumberText: Readonly<Record<ComplaintRateNumber, string>> = {
  reported: '收到',
  responseInTime: '按时受理',
  responseDue: '应当受理',
  responsePending: '受理时限还没到',
  responseRefused: '未受理，已答复原因',
  responseTakenBack: '受理前撤回或并案',
  responseWithoutDeadline: '反映时还没有受理时限',
  resolutionSolved: '已解决',
  resolutionEnded: '已结案',
  stillOpen: '还没有结案',
  withdrawn: '居民撤回',
  merged: '并入其他诉求',
  satisfied: '满意',
  rated: '已评价',
  unrated: '结案时没有评价',
  settled: '已处理',
  notSettled: '还没有处理完',
  refused: '未予受理',
};

/** A number with what it counts; nothing is behind a number that nobody may open. */
export interface RateNumber {
  readonly number: ComplaintRateNumber;
  /** `按时受理 6 件`. */
  readonly text: string;
}

/** A figure with where it comes from. */
export interface RateFigure {
  readonly id: string;
  readonly name: string;
  /** `85.7%`, `2.1 个工作日`, or a dash where nothing counts. */
  readonly value: string;
  /** What it means, for those who wonder. */
  readonly how: string;
  readonly numbers: readonly RateNumber[];
  /** Left out, where there is any. */
  readonly excluded: readonly RateNumber[];
}

const dash = '–';

/** `0.857` → `85.7%`. */
export function rateText(rate: number | null): string {
  return rate === null ? dash : `${(rate * 100).toFixed(1)}%`;
}

export function daysText(days: number | null): string {
  return days === null ? dash : `${days} 个工作日`;
}

function numberOf({ number, count }: { number: ComplaintRateNumber; count: number }): RateNumber {
  return { number, text: `${rateNumberText[number]} ${countText(count)} 件` };
}

/** The figures of some complaints, as they are read from top to bottom. */
export function rateFigures(figures: ComplaintFigures): readonly RateFigure[] {
  const { responseRate, resolutionRate, satisfactionRate, settleTime } = figures;
  const some = (numbers: ComplaintRate['excluded']) => numbers.filter(({ count }) => count > 0).map(numberOf);
  const rate = (id: string, name: string, how: string, of: ComplaintRate): RateFigure => ({
    id,
    name,
    how,
    value: rateText(of.rate),
    numbers: [of.numerator, of.denominator].map(numberOf),
    excluded: some(of.excluded),
  });
  return [
    rate('response', '响应率', '在第一次受理时限内受理的，占应当受理的', responseRate),
    rate(
      'resolution',
      '解决率',
      '反映人说已解决的，或反映人没有回音、经核查结案的，占已结案的',
      resolutionRate,
    ),
    rate('satisfaction', '满意率', '三项评分平均 4 分及以上的，占已评价的', satisfactionRate),
    {
      id: 'time',
      name: '办理用时',
      value: daysText(settleTime.medianDays),
      how: `从反映到处理完，只算工作日。一半诉求不超过这个时间，九成不超过 ${daysText(settleTime.percentile90Days)}`,
      numbers: [numberOf(settleTime.counted)],
      excluded: some(settleTime.excluded),
    },
  ];
}
