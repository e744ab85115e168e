import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsentAnswer, RecordConsent } from '@linge/shared/subscription/subscription.schema';
import { consent, mine, record, setConsentScene, type ConsentScene } from './consent-scene.js';

let scene: ConsentScene;
beforeAll(async () => {
  scene = await setConsentScene();
});
afterAll(() => scene.server.close());

describe('a refusal', () => {
  const kept = (answer: ConsentAnswer, at = new Date()): RecordConsent => ({
    ...consent(answer, at),
    answers: [{ template: 'complaintProgress', answer, answeredIn: 'settings' }],
  });

  it('to WeChat’s question is of that time: what was agreed to before stays, and it may be asked again', async () => {
    const { person, api } = await scene.somebody();
    await record(api, consent());
    await record(api, consent('reject'));
    await scene.toldByWechat(person.openId, 'reject');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'reject', lastAnsweredIn: 'popup' });
  });

  it('in WeChat’s settings holds: nothing is left, as WeChat would send nothing of it', async () => {
    const { person, api } = await scene.somebody();
    await record(api, consent());
    await record(api, consent());
    await scene.toldByWechat(person.openId, 'reject', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'reject', lastAnsweredIn: 'settings' });
  });

  it('that WeChat keeps is told by the phone, too, and the two of them are one', async () => {
    const { person, api } = await scene.somebody();
    await record(api, consent());
    await record(api, kept('reject'));
    await scene.toldByWechat(person.openId, 'reject', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnsweredIn: 'settings' });
  });

  it.each(['first', 'last'] as const)(
    'that WeChat keeps is not taken for one of that time where WeChat tells only of its question, be it %s',
    async (order) => {
      const { person, api } = await scene.somebody();
      const at = new Date();
      await record(api, consent('accept', new Date(at.getTime() - 5_000)));
      // The phone's clock is behind.
      const told = kept('reject', new Date(at.getTime() - 2_000));
      if (order === 'first') await scene.toldByWechat(person.openId, 'reject', at);
      await record(api, told);
      if (order === 'last') await scene.toldByWechat(person.openId, 'reject', at);
      expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'reject', lastAnsweredIn: 'settings' });
    },
  );

  it('that arrives late takes nothing of what was agreed to since', async () => {
    const { person, api } = await scene.somebody();
    await record(api, consent());
    await scene.toldByWechat(person.openId, 'reject', new Date(Date.now() - 60_000), 'settings');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'accept', lastAnsweredIn: 'popup' });
  });

  it('is over once it is allowed there again, which is no message yet; agreeing to the question is one', async () => {
    const { person, api } = await scene.somebody();
    await scene.toldByWechat(person.openId, 'reject', new Date(), 'settings');
    await scene.toldByWechat(person.openId, 'accept', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'accept', lastAnsweredIn: 'settings' });
    await record(api, consent());
    await scene.toldByWechat(person.openId, 'accept');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnsweredIn: 'popup' });
  });
});
