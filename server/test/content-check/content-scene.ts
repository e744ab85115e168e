import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type { ContentCheck, ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';

/** Words that the simulator of WeChat refuses, or wants looked at. */
export const riskyWords = '模拟违规内容';
export const doubtfulWords = '模拟待复核内容';

export const textCheck = '/wxa/msg_sec_check';
export const imageCheck = '/wxa/media_check_async';

export interface ContentScene extends Scene {
  readonly neighbour: ApiClient;
  /** Ends WeChat's answers to a call, until `clearFaults`. */
  down(path?: string): void;
  /** Whether a neighbour who is about to report the same is offered this one. */
  offered(text: string): Promise<string[]>;
  listed(state?: ContentCheckState, by?: ApiClient): Promise<ContentCheck[]>;
  /** What the list holds about a thing, as soon as it does. */
  held(subjectId: string, state?: ContentCheckState): Promise<ContentCheck>;
  /** WeChat pushes its verdict on a picture. */
  verdict(fileId: string, suggest: 'pass' | 'review' | 'risky'): Promise<void>;
}

/** What the simulator pushes by itself is refused: a verdict comes when the test says so. */
export const verdictsOnDemand = {
  CONTENT_CHECKS: 'on',
  WECHAT_CALLBACK_TOKEN: 'anothertoken',
  WECHAT_CALLBACK_AES_KEY: 'a'.repeat(43),
};

/** WeChat pushes its verdict on a picture. */
export async function tellVerdict(
  { server, factory }: Pick<Scene, 'server' | 'factory'>,
  fileId: string,
  suggest: 'pass' | 'review' | 'risky',
): Promise<void> {
  const traceId = await eventually(async () => {
    const [row] = await server.dataSource.query<{ traceId: string | null }[]>(
      'SELECT trace_id AS traceId FROM content_checks WHERE subject_id = ?',
      [fileId],
    );
    return row?.traceId ?? undefined;
  });
  const now = new Date();
  await factory.save<OutboxMessage>(OutboxMessage, {
    ...{ id: uuid(), topic: 'wechat.MediaChecked', subjectId: uuid(), state: 'pending', attempts: 0 },
    payload: { traceId, suggest, label: suggest === 'pass' ? 100 : 20001 },
    ...{ availableAt: now, createdAt: now, claimedBy: null, claimedUntil: null },
    ...{ lastError: null, doneAt: null },
  });
}

export async function setContentScene(): Promise<ContentScene> {
  const scene = await setScene({ environment: verdictsOnDemand });
  const { server, factory, place, categoryId, admin } = scene;
  const neighbour = await scene.as(await factory.residentOf(place));
  const listed = async (state: ContentCheckState = 'review', by = admin) => {
    const query = { communityId: place.community.id, state, limit: 100 };
    return (await by.call(contentCheckApi.list, { query })).body.items;
  };
  return {
    ...scene,
    neighbour,
    down: (path = textCheck) => server.wechat.addFault({ path, httpStatus: 503, times: 1_000 }),
    async offered(text) {
      const body = { doorId: place.door.id, categoryId, text };
      const { items } = (await neighbour.call(complaintFollowApi.similar, { body })).body;
      return items.map(({ id }) => id);
    },
    listed,
    held: (subjectId, state) =>
      eventually(async () => (await listed(state)).find(({ subject }) => subject?.id === subjectId)),
    verdict: (fileId, suggest) => tellVerdict(scene, fileId, suggest),
  };
}
