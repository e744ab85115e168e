import { describe, expect, it } from '@jest/globals';
import type { SendCadreReport, SentCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { ApiError, NetworkError } from '../../../services/api-error';
import { reportSender, type ReportWords } from './report-sender';

const words: ReportWords = {
  ...{ communityId: 'c1', about: 'person', who: '罗志成', to: 'town', text: '收了钱不开票，已经两次了' },
};
const edited = { ...words, text: '收了钱不开票，已经三次了' };
const sent: SentCadreReport = { number: '20261126-04821', code: 'K7QP', desk: 'town', deskName: '镇' };
const lost = new NetworkError('timeout');
const refused = new ApiError(400, 'REQUEST_INVALID', null);

/** A sender whose server answers in turn, and what came to it. */
function sending(...answers: (SentCadreReport | Error)[]) {
  const came: SendCadreReport[] = [];
  let ids = 0;
  const deliver = reportSender({
    newId: () => `id${++ids}`,
    send: (report) => {
      came.push(report);
      const answer = answers[came.length - 1] ?? sent;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  return { came, deliver };
}

describe('a report whose answer was lost', () => {
  it.each([lost, new ApiError(503, 'SERVICE_UNAVAILABLE', null)])(
    'is sent again as it was before what was changed: its code is not lost, and there is no second one',
    async (error) => {
      const { came, deliver } = sending(error);
      await expect(deliver(words)).rejects.toBe(error);
      expect(await deliver(edited)).toEqual({ sent, unsent: edited.text });
      expect(came).toEqual([
        { ...words, id: 'id1' },
        { ...words, id: 'id1' },
      ]);
    },
  );

  it('is simply in when it was not changed', async () => {
    const { deliver } = sending(lost, lost, new ApiError(429, 'TOO_MANY_REQUESTS', null));
    for (let time = 0; time < 3; time++) await expect(deliver(words)).rejects.toThrow();
    expect(await deliver(words)).toEqual({ sent, unsent: null });
  });

  it('and was never taken in gives way to what is written now', async () => {
    const { came, deliver } = sending(lost, refused);
    await expect(deliver(words)).rejects.toBe(lost);
    expect(await deliver(edited)).toEqual({ sent, unsent: null });
    expect(came.at(-1)).toEqual({ ...edited, id: 'id2' });
  });
});

describe('a report that was refused', () => {
  it('goes out under the same id once it is put right', async () => {
    const { came, deliver } = sending(refused);
    await expect(deliver(words)).rejects.toBe(refused);
    expect(await deliver(edited)).toEqual({ sent, unsent: null });
    expect(came.map(({ id, text }) => [id, text])).toEqual([
      ['id1', words.text],
      ['id1', edited.text],
    ]);
  });

  it('as an earlier one had its id is another one from then on', async () => {
    const taken = new ApiError(409, 'ID_ALREADY_USED', null);
    const { came, deliver } = sending(taken);
    await expect(deliver(words)).rejects.toBe(taken);
    await deliver(words);
    expect(came.map(({ id }) => id)).toEqual(['id1', 'id2']);
  });
});
