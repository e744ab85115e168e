import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { handoverApi } from '@linge/shared/staff/handover.api';
import type { CreateHandover } from '@linge/shared/staff/handover.schema';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { today } from './day.js';

/** Somebody who serves, logged in. */
export interface Colleague extends Person {
  readonly id: string;
  readonly api: ApiClient;
}

/** A community whose people leave, take over and report. */
export class HandoverScene {
  private constructor(readonly scene: Scene) {}

  static async set(): Promise<HandoverScene> {
    return new HandoverScene(await setScene());
  }

  grid(): Promise<GridPlace> {
    return this.scene.factory.grid(this.scene.place.community);
  }

  async serving(
    place: GridPlace,
    role: GridAssignment['role'] = 'gridWorker',
    name = '王建国',
  ): Promise<Colleague> {
    return this.#colleague(await this.scene.factory.gridStaff(place, role, name));
  }

  /** Somebody of the community who holds no post yet. */
  async free(name = '李接任'): Promise<Colleague> {
    const { factory, place } = this.scene;
    const person = await factory.account(name);
    return this.#colleague({
      ...person,
      staffMember: await factory.staffMember(place.community, person, name),
    });
  }

  async postOf({ id }: Colleague): Promise<string> {
    const { manager } = this.scene.server.dataSource;
    return (await manager.findOneByOrFail(GridAssignment, { staffMemberId: id })).id;
  }

  preview(of: Colleague, day?: string) {
    return this.scene.admin.call(handoverApi.preview, { params: { id: of.id }, query: day ? { day } : {} });
  }

  /** Hands everything that somebody holds to one person, or to nobody. */
  async handOver(of: Colleague, to: Colleague | null, more: Partial<CreateHandover> = {}) {
    const { posts } = (await this.preview(of, more.day)).body;
    const given = posts.map(({ id }) => ({ postId: id, successorStaffMemberId: to?.id ?? null }));
    return this.send(of, { posts: given, ...more });
  }

  send(of: Colleague, more: Partial<CreateHandover> & Pick<CreateHandover, 'posts'>) {
    const body = { id: uuid(), day: today, confirmNobody: false, ...more };
    return this.scene.admin.call(handoverApi.create, { params: { id: of.id }, body });
  }

  /** A complaint that somebody has accepted. */
  async accepted(place: GridPlace, by: Colleague, reporter = this.scene.resident): Promise<Complaint> {
    const { id } = await this.scene.submit(reporter, { doorId: place.door.id });
    return (await by.api.call(complaintApi.accept, { params: { id }, body: { version: 1 } })).body;
  }

  /** A complaint that somebody has dealt with, waiting for the reporter. */
  async resolved(place: GridPlace, by: Colleague, reporter = this.scene.resident): Promise<Complaint> {
    const { id, version } = await this.accepted(place, by, reporter);
    const body = { version, note: '已经修好' };
    return (await by.api.call(complaintApi.resolve, { params: { id }, body })).body;
  }

  async complaint(id: string, as: ApiClient = this.scene.admin): Promise<Complaint> {
    return (await as.call(complaintApi.get, { params: { id } })).body;
  }

  async #colleague(person: Person): Promise<Colleague> {
    return { ...person, id: person.staffMember?.id ?? '', api: await this.scene.as(person) };
  }
}
