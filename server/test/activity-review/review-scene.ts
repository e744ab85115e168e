import { expect } from '@jest/globals';
import {
  activityFeedbackApi,
  activityReviewApi,
  pictureConsentApi,
} from '@linge/shared/activity-review/activity-review.api';
import type { OwnReview } from '@linge/shared/activity-review/activity-feedback.schema';
import type {
  ActivityReviewDesk,
  SaveReview,
  ShownReview,
} from '@linge/shared/activity-review/activity-review.schema';
import type { PictureConsent } from '@linge/shared/activity-review/picture-consent.schema';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { CreateActivity } from '@linge/shared/activity/activity-write.schema';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { v7 as uuid } from 'uuid';
import { setActivityScene, type ActivityScene, type Neighbour } from '../activity/activity-scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { Answer, ApiClient } from '../support/api-client.js';
import type { TestServerOptions } from '../support/test-server.js';

/** An activity that is over, and what comes after it. */
export interface ReviewScene extends ActivityScene {
  /** Somebody of the neighbourhood who signed up. */
  comer(activity: ActivityDesk): Promise<Neighbour & { readonly signUp: OwnSignUp }>;
  /** Its last session began half an hour ago. */
  begun(activity: ActivityDesk): Promise<void>;
  /** One with so many who took part. */
  over(
    people: number,
    more?: Partial<CreateActivity>,
  ): Promise<{
    readonly activity: ActivityDesk;
    readonly comers: readonly (Neighbour & { readonly signUp: OwnSignUp })[];
  }>;
  /** @returns the id of a picture that was uploaded */
  picture(by?: ApiClient): Promise<string>;
  trySave(activityId: string, body: Partial<SaveReview>, by?: ApiClient): Promise<Answer<ActivityReviewDesk>>;
  save(activityId: string, body: Partial<SaveReview>): Promise<ActivityReviewDesk>;
  publish(activityId: string): Promise<ActivityReviewDesk>;
  review(activityId: string): Promise<ActivityReviewDesk>;
  /** As everybody reads it. */
  publicly(activityId: string, by?: ApiClient): Promise<ShownReview | null>;
  asked(by: ApiClient, activityId: string): Promise<PictureConsent[]>;
  agree(by: ApiClient, consent: PictureConsent): Promise<Answer<PictureConsent>>;
  refuse(by: ApiClient, consent: PictureConsent): Promise<Answer<PictureConsent>>;
  /** What the address of a public picture answers, to somebody without a login. */
  reach(pictureId: string): Promise<number>;
  own(by: ApiClient, activityId: string): Promise<Answer<OwnReview>>;
}

/** What a browser is told at an address. */
export async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return answer.status;
}

export async function setReviewScene(options?: TestServerOptions): Promise<ReviewScene> {
  const scene = await setActivityScene(options);
  const { server, worker } = scene;
  const comer: ReviewScene['comer'] = async (activity) => {
    const somebody = await scene.neighbour();
    return { ...somebody, signUp: await scene.signUp(somebody.api, activity) };
  };
  const trySave: ReviewScene['trySave'] = (activityId, body, by = worker) =>
    by.call(activityReviewApi.save, {
      params: { id: activityId },
      body: { version: 0, text: '河边干净多了，谢谢大家。', pictures: [], ...body },
    });
  const review: ReviewScene['review'] = async (id) =>
    (await worker.call(activityReviewApi.getDesk, { params: { id } })).body;
  return {
    ...scene,
    ...{ comer, trySave, review },
    begun: (activity) => scene.beginsIn(activity.id, -30),
    async over(people, more) {
      const roles = [{ id: uuid(), name: '清洁', places: people + 1 }];
      const activity = await scene.published({ roles, ...more });
      const comers: Awaited<ReturnType<typeof comer>>[] = [];
      for (let number = 0; number < people; number++) comers.push(await comer(activity));
      await scene.beginsIn(activity.id, -30);
      return { activity, comers };
    },
    async picture(by = worker) {
      const { status, link } = await upload(by, await phonePhoto(400, 300));
      expect(status).toBe(201);
      return link.id;
    },
    async save(activityId, body) {
      return (await trySave(activityId, body)).body;
    },
    async publish(activityId) {
      const { version } = await review(activityId);
      const answer = await worker.call(activityReviewApi.publish, {
        params: { id: activityId },
        body: { version },
      });
      return answer.body;
    },
    async publicly(id, by = server.api) {
      return (await by.call(activityReviewApi.get, { params: { id } })).body.review;
    },
    async asked(by, activityId) {
      return (await by.call(pictureConsentApi.listOwn, { query: { activityId } })).body.items;
    },
    agree: (by, { id, version }) => by.call(pictureConsentApi.agree, { params: { id }, body: { version } }),
    refuse: (by, { id }) => by.call(pictureConsentApi.refuse, { params: { id } }),
    reach: (pictureId) => statusOf(`${server.url}/api/files/public/${pictureId}/full`),
    own: (by, id) => by.call(activityFeedbackApi.own, { params: { id } }),
  };
}
