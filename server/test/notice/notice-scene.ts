import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { CreateNotice, NoticeDesk, StaffNoticeAction } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import type { OwnNotice } from '@linge/shared/notice/notice.schema';
import { expect } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { CareTie } from '../../src/household-tie/entities/care-tie.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { TestResident } from '../factory/resident.js';
import type { ApiClient } from '../support/api-client.js';
import type { TestServerOptions } from '../support/test-server.js';

/** A household with one person of the registry, and an account where they use one. */
export interface Home {
  readonly place: GridPlace;
  readonly resident: Resident;
}

/** A grid whose people can be written to, and those who write. */
export interface NoticeScene extends Scene {
  readonly leader: ApiClient;
  readonly officer: ApiClient;
  /** Another room of the grid with somebody in it. */
  home(told?: TestResident, at?: GridPlace): Promise<Home>;
  /** An account of somebody of a household. */
  accountOf(home: Home): Promise<ApiClient>;
  tie(person: Person, home: Home): Promise<void>;
  /** Somebody of the same household is looked after by an account. */
  care(person: Person, home: Home, elder: Resident): Promise<void>;
  draft(more?: Partial<CreateNotice>): CreateNotice;
  /** Writes one and sends it out; waits until everybody has it. */
  published(by: ApiClient, more?: Partial<CreateNotice>): Promise<NoticeDesk>;
  act(by: ApiClient, notice: NoticeDesk, action: StaffNoticeAction, more?: object): Promise<NoticeDesk>;
  delivered(by: ApiClient, id: string): Promise<NoticeDesk>;
  read(by: ApiClient, id: string, revision?: number): Promise<OwnNotice>;
}

export async function setNoticeScene(options?: TestServerOptions): Promise<NoticeScene> {
  const scene = await setScene(options);
  const { factory, place } = scene;
  const draft = (more: Partial<CreateNotice> = {}): CreateNotice => ({
    ...{ id: uuid(), level: 'grid', communityId: place.community.id },
    ...{ title: '周六上午停水', text: '因管道检修，周六 8:00—12:00 停水，请提前储水。' },
    ...{ validFrom: null, validUntil: null, pictureIds: [], attachments: [], importance: 'normal' },
    ...{ needsAcknowledgement: false, countsByHousehold: true, public: false, remindsDaily: false },
    audience: { places: [{ kind: 'grid', id: place.grid.id }], labels: [], traits: [], match: 'any' },
    ...more,
  });
  const act: NoticeScene['act'] = async (by, { id, version }, action, more = {}) => {
    const answer = await by.call(noticeDeskApi[action], {
      params: { id },
      body: { version, ...more } as never,
    });
    expect([action, answer.status]).toEqual([action, 200]);
    return answer.body;
  };
  const delivered = (by: ApiClient, id: string) =>
    eventually(async () => {
      const notice = (await by.call(noticeDeskApi.getDesk, { params: { id } })).body;
      return notice.progress?.phase === 'done' ? notice : undefined;
    });
  const tie = async (person: Person, home: Home) => {
    await factory.save(HouseholdTie, {
      ...{ id: uuid(), communityId: home.place.community.id, accountId: person.account.id },
      ...{ householdId: home.place.household.id, residentId: home.resident.id },
      ...{ confirmedAt: new Date(), endedAt: null },
    });
  };
  return {
    ...scene,
    leader: await scene.as(await factory.gridStaff(place, 'microGridLeader', '孙组长')),
    officer: await scene.as(await factory.appointee(place.community, 'townOfficer')),
    draft,
    act,
    delivered,
    tie,
    async home(told, at = place) {
      const next = await factory.neighbouring(at);
      return { place: next, resident: await factory.resident(next, told) };
    },
    async accountOf(home) {
      const person = await factory.account();
      await tie(person, home);
      return scene.as(person);
    },
    async care(person, home, elder) {
      await factory.save(CareTie, {
        ...{ id: uuid(), communityId: home.place.community.id, accountId: person.account.id },
        ...{ householdId: home.place.household.id, residentId: elder.id },
        ...{ confirmedAt: new Date(), endedAt: null },
      });
    },
    async published(by, more) {
      const { body } = await by.call(noticeDeskApi.create, { body: draft(more) });
      await act(by, body, 'issue');
      return delivered(by, body.id);
    },
    async read(by, id, revision = 1) {
      return (await by.call(noticeApi.read, { params: { id }, body: { revision } })).body;
    },
  };
}
