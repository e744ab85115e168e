import { describe, expect, it } from '@jest/globals';
import type { ComplaintFigures, ComplaintRateNumber } from '@linge/shared/complaint/complaint-rate.schema';
import { rateFigures } from './complaint-rate';

const counted = (number: ComplaintRateNumber, count: number) => ({ number, count });

const figures: ComplaintFigures = {
  reported: counted('reported', 1200),
  responseRate: {
    rate: 6 / 7,
    numerator: counted('responseInTime', 6),
    denominator: counted('responseDue', 7),
    excluded: [counted('responsePending', 1), counted('responseRefused', 0)],
  },
  resolutionRate: {
    rate: null,
    numerator: counted('resolutionSolved', 0),
    denominator: counted('resolutionEnded', 0),
    excluded: [counted('stillOpen', 1200)],
  },
  satisfactionRate: {
    rate: 1,
    numerator: counted('satisfied', 3),
    denominator: counted('rated', 3),
    excluded: [],
  },
  settleTime: {
    medianDays: 2.1,
    percentile90Days: 7,
    counted: counted('settled', 6),
    excluded: [counted('withdrawn', 2)],
  },
};

describe('the rates, as they are read', () => {
  it('say what they count and what they leave out', () => {
    const [response, resolution, satisfaction, time] = rateFigures(figures);
    expect(response).toMatchObject({ name: '响应率', value: '85.7%' });
    expect(response?.numbers.map(({ text }) => text)).toEqual(['按时受理 6 件', '应当受理 7 件']);
    expect(response?.excluded.map(({ text }) => text)).toEqual(['受理时限还没到 1 件']);
    expect(satisfaction?.value).toBe('100.0%');
    expect(time).toMatchObject({ value: '2.1 个工作日', how: expect.stringContaining('7 个工作日') });
    expect(resolution).toMatchObject({ value: '–', excluded: [{ text: '还没有结案 1,200 件' }] });
  });
});
