import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type {
  ConsentAnswer,
  ConsentPlace,
  RecordConsent,
  Subscription,
} from '@linge/shared/subscription/subscription.schema';
import { v7 as uuid } from 'uuid';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';

/** What a phone tells of one answer. */
export const consent = (answer: ConsentAnswer = 'accept', at = new Date()): RecordConsent => ({
  id: uuid(),
  answers: [{ template: 'complaintProgress', answer }],
  answeredAt: at.toISOString(),
});
export const record = (api: ApiClient, body: RecordConsent) => api.call(subscriptionApi.record, { body });
export const of = (items: readonly Subscription[], template: PushTemplateName = 'complaintProgress') =>
  items.find((item) => item.template === template);
export const mine = async (api: ApiClient) => of((await api.call(subscriptionApi.list)).body.items);

export interface ConsentScene extends Scene {
  somebody(): Promise<{ person: Person; api: ApiClient }>;
  /** WeChat's own word, as its callback announces it. */
  toldByWechat(openid: string, status: string, at?: Date, where?: ConsentPlace): Promise<void>;
}

export async function setConsentScene(): Promise<ConsentScene> {
  const scene = await setScene();
  const { dataSource } = scene.server;
  return {
    ...scene,
    async somebody() {
      const person = await scene.factory.account();
      return { person, api: await scene.as(person) };
    },
    async toldByWechat(openid, status, at = new Date(), where = 'popup') {
      const answers = [{ templateId: simulatedTemplateId('complaintProgress'), status }];
      const message = { id: uuid(), topic: 'wechat.SubscribeAnswered', subjectId: uuid(), createdAt: at };
      const payload = { openid, answers, where };
      await new OutboxRepository(dataSource).insert([{ ...message, payload }], dataSource.manager);
      await eventually(async () => {
        const [row] = await dataSource.query<{ state: string }[]>(
          'SELECT state FROM outbox_messages WHERE id = ?',
          [message.id],
        );
        return row?.state === 'done' || undefined;
      });
    },
  };
}
