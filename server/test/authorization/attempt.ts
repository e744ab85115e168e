import type { Endpoint } from '@linge/shared/endpoint';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { WechatSimulator } from '../../src/demo/wechat-simulator/wechat-simulator.js';
import { Message } from '../../src/message/entities/message.entity.js';
import type { Factory, GridPlace, Person } from '../factory/factory.js';
import type { ApiClient, CallInput } from '../support/api-client.js';
import { confirmationOf, pushOf } from '../support/test-callback.js';
import { activityRequests } from './activity-attempt.js';
import { checkInRequests } from './check-in-attempt.js';
import type { Actor, Place } from './actor.js';
import { batchRequests } from './batch-attempt.js';
import { contentRequests } from './content-attempt.js';
import { boxRequests } from './box-attempt.js';
import { cadreRequests } from './cadre-attempt.js';
import { complaintRequests } from './complaint-attempt.js';
import { followRequests } from './follow-attempt.js';
import { helpRequests } from './help-attempt.js';
import { mediationRequests } from './mediation-attempt.js';
import { privacyRequests } from './privacy-attempt.js';
import { messageRequests } from './message-attempt.js';
import { noticeRequests } from './notice-attempt.js';
import { pickUpRequests } from './pick-up-attempt.js';
import { recordRequests } from './record-attempt.js';
import { registryRequests } from './registry-attempt.js';
import { reviewRequests } from './review-attempt.js';
import * as field from './field-attempt.js';
import * as registryImport from './import-attempt.js';
import { settingRequests } from './setting-attempt.js';
import { staffRequests } from './staff-attempt.js';
import * as tie from './tie-attempt.js';
import { volunteerRequests } from './volunteer-attempt.js';

/** One try: who, at which place's row, with what already in the database. */
export interface Attempt {
  readonly actor: Actor;
  readonly person: Person;
  readonly place: Place;
  readonly target: GridPlace;
  /** Where whoever tries serves or lives. */
  readonly home: GridPlace;
  readonly api: ApiClient;
  readonly factory: Factory;
  readonly dataSource: DataSource;
  readonly wechat: WechatSimulator;
  /** Somebody without a part in anything. */
  readonly stranger: Person;
}

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

/** A valid request for every endpoint, so that only the right to send it can be the reason of a refusal. */
export const requests: Readonly<Record<string, Prepare>> = {
  'health.live': () => ({}),
  'health.ready': () => ({}),
  'session.open': ({ wechat }) => body({ code: wechat.issueLoginCode({ openid: uuid() }) }),
  'session.listPersonas': () => ({}),
  'session.openDemo': () => body({ persona: 'resident' }),
  'session.close': () => ({}),
  'session.closeAll': () => ({}),
  'account.me': () => ({}),
  'account.typePhone': () => body({ phone: '10001234567' }),
  'account.tiePhone': ({ wechat }) => body({ code: wechat.issuePhoneCode({ phoneNumber: '10001234567' }) }),
  ...privacyRequests,
  'wechatCallback.confirm': () => query(confirmationOf('echo')),
  'wechatCallback.receive': () => pushOf({ Event: 'wxa_media_check', FromUserName: 'o', trace_id: uuid() }),
  'community.list': () => ({}),
  'community.get': ({ target }) => params({ id: target.community.id }),
  'grid.list': ({ target }) => query({ communityId: target.community.id }),
  'grid.get': ({ target }) => params({ id: target.grid.id }),
  'grid.chain': ({ target }) => params({ id: target.grid.id }),
  'grid.phone': ({ target }) => params({ id: target.grid.id, link: 'gridWorker' }),
  'door.get': ({ target }) => params({ code: target.door.code }),
  'door.phone': ({ target }) => params({ code: target.door.code, link: 'gridWorker' }),
  'door.list': ({ target }) => query({ communityId: target.community.id }),
  'door.print': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  'unit.list': ({ target }) => query({ communityId: target.community.id }),
  'staffMember.list': ({ target }) => query({ communityId: target.community.id }),
  'staffMember.create': ({ target }) =>
    body({ id: uuid(), communityId: target.community.id, name: '王新', phone: randomPhone() }),
  'organisation.get': ({ target }) => query({ communityId: target.community.id }),
  ...staffRequests,
  'household.list': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  'household.get': ({ target }) => params({ id: target.household.id }),
  ...registryRequests,
  'resident.list': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  'resident.get': async (attempt) => params({ id: await field.residentId(attempt) }),
  ...field.requests,
  ...registryImport.requests,
  'statistics.get': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  ...complaintRequests,
  ...settingRequests,
  ...batchRequests,
  ...contentRequests,
  ...recordRequests,
  ...boxRequests,
  ...cadreRequests,
  ...mediationRequests,
  ...noticeRequests,
  ...activityRequests,
  ...checkInRequests,
  ...reviewRequests,
  ...pickUpRequests,
  'householdTie.listRooms': ({ target }) => params({ id: target.door.id }),
  'householdTie.request': async (attempt) => body(await tie.request(attempt)),
  'householdTie.requestCare': async (attempt) => body(await tie.care(attempt)),
  'followTie.makeCode': async (attempt) => body(await tie.followCode(attempt)),
  'followTie.agree': async (attempt) => body(await tie.agreement(attempt)),
  'followTie.list': () => ({}),
  'followTie.end': async (attempt) => params({ id: await tie.follow(attempt) }),
  ...followRequests,
  'householdTie.listOwn': () => ({}),
  'householdTie.listHouseholds': () => ({}),
  'householdTie.list': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  'householdTie.get': async (attempt) => params({ id: (await tie.waiting(attempt)).id }),
  'householdTie.confirm': (attempt) => tie.confirm(attempt),
  'householdTie.decline': async (attempt) => ({
    params: { id: (await tie.waiting(attempt)).id },
    body: { version: 1, reason: '请带证件到网格来一趟' },
  }),
  'householdTie.withdraw': async (attempt) => ({
    params: { id: (await tie.waiting(attempt, attempt.place === 'ownGrid')).id },
    body: { version: 1 },
  }),
  'correction.held': () => ({}),
  'correction.heldAccesses': async (attempt) => params({ id: (await tie.correction(attempt)).residentId }),
  'correction.ask': async (attempt) => body(await tie.correction(attempt)),
  'correction.listOwn': () => ({}),
  'correction.withdraw': async (attempt) => ({
    params: { id: (await tie.waitingCorrection(attempt, attempt.place === 'ownGrid')).id },
    body: { version: 1 },
  }),
  'correction.list': ({ target }) => query({ communityId: target.community.id, gridId: target.grid.id }),
  'correction.get': async (attempt) => params({ id: (await tie.waitingCorrection(attempt)).id }),
  'correction.accept': async (attempt) => ({
    params: { id: (await tie.waitingCorrection(attempt)).id },
    body: { version: 1 },
  }),
  'correction.answer': async (attempt) => ({
    params: { id: (await tie.waitingCorrection(attempt)).id },
    body: { version: 1, answer: '与户口簿不符' },
  }),
  ...volunteerRequests,
  ...helpRequests,
  ...messageRequests,
  'message.list': () => ({}),
  'message.read': async ({ factory, person, stranger, place }) => {
    const accountId = (place === 'ownGrid' ? person : stranger).account.id;
    const words = {
      kind: 'complaintAccepted',
      messageGroup: 'complaint',
      title: '已受理',
      body: '已受理',
      subjectType: 'complaint',
    } as const;
    const about = { subjectId: uuid(), eventId: uuid(), createdAt: new Date(), readAt: null };
    const { id } = await factory.save(Message, { id: uuid(), accountId, ...words, ...about });
    return params({ id });
  },
  'message.readAll': () => ({}),
};

const body = (value: object): Input => ({ body: value });
const params = (value: object): Input => ({ params: value });
const query = (value: object): Input => ({ query: value });
const randomPhone = () => `1000${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
