import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../src/account/entities/account.entity.js';
import { HouseholdTie } from '../src/household-tie/entities/household-tie.entity.js';
import { Message } from '../src/message/entities/message.entity.js';
import { StaffMember } from '../src/staff/entities/staff-member.entity.js';
import { Volunteer } from '../src/volunteer/entities/volunteer.entity.js';
import { messageAbout, setScene, type Scene } from './complaint/scene.js';
import { retire } from './factory/retire.js';

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

const phoneCode = (phoneNumber: string) => scene.server.wechat.issuePhoneCode({ phoneNumber });

describe('deleting one’s account', () => {
  it('takes away everything that says who it was', async () => {
    const { server, factory, place } = scene;
    const person = await factory.residentOf(place, '张*华');
    const { id } = person.account;
    const resident = await scene.as(person);
    await resident.call(accountApi.tiePhone, { body: { code: phoneCode('19900007777') } });
    const complaint = await scene.submit(resident);
    const params = { id: complaint.id };
    const step = { id: uuid(), version: complaint.version };
    await scene.worker.call(complaintApi.accept, { params, body: step });
    await messageAbout(resident, complaint.id, 'complaintAccepted');

    expect((await resident.call(accountApi.deleteMe)).status).toBe(204);

    const { manager } = server.dataSource;
    expect(await manager.findOneByOrFail(Account, { id })).toMatchObject({
      openId: null,
      displayName: '已注销用户',
      phoneCipher: null,
      phoneIndex: null,
    });
    expect(await manager.countBy(HouseholdTie, { accountId: id })).toBe(0);
    expect(await manager.countBy(Message, { accountId: id })).toBe(0);
  });

  it('ends every session at once', async () => {
    const person = await scene.factory.account();
    const [here, there] = [await scene.as(person), await scene.as(person)];
    await here.call(accountApi.deleteMe);
    for (const api of [here, there]) expect((await api.call(accountApi.me)).status).toBe(401);
  });

  it('waits until a post is handed over, and says which', async () => {
    const { factory, place } = scene;
    const worker = await factory.gridStaff(place, 'gridWorker', '孙丽');
    const api = await scene.as(worker);
    const outlook = (await api.call(privacyApi.deletionOutlook)).body;
    expect(outlook.posts).toEqual([
      { title: `${place.community.name} ${place.grid.name} 网格员`, until: null },
    ]);
    const refused = await api.call(accountApi.deleteMe);
    expect([refused.status, refused.problem.code]).toEqual([409, 'ACCOUNT_STILL_SERVING']);
    await retire(scene.server.dataSource, worker);
    expect((await api.call(privacyApi.deletionOutlook)).body.posts).toEqual([]);
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
  });

  it('leaves the teams; the administrator’s list keeps the name of who served', async () => {
    const { server, factory, place } = scene;
    const worker = await factory.gridStaff(place, 'gridWorker', '孙丽');
    await retire(scene.server.dataSource, worker);
    const volunteer = await factory.volunteer(place);
    const { manager } = server.dataSource;
    const { id } = await manager.findOneByOrFail(Volunteer, { accountId: volunteer.account.id });
    for (const person of [worker, volunteer]) await (await scene.as(person)).call(accountApi.deleteMe);
    const member = await manager.findOneByOrFail(StaffMember, { id: worker.staffMember?.id ?? '' });
    expect(member).toMatchObject({ accountId: null, name: '孙丽' });
    const team = await manager.findOneByOrFail(Volunteer, { id });
    expect(team.leftAt).not.toBeNull();
    expect(team.accountId).not.toBe(volunteer.account.id);
  });

  it('lets the same person come back as somebody new, with nothing', async () => {
    const person = await scene.factory.residentOf(scene.place);
    await (await scene.as(person)).call(accountApi.deleteMe);
    const { account } = (await (await scene.as(person)).call(accountApi.me)).body;
    expect(account.id).not.toBe(person.account.id);
    expect(account).toMatchObject({ displayName: '居民', phone: null, grants: [], homes: [] });
  });

  it('leaves the complaint to those who deal with it, without the person', async () => {
    const person = await scene.factory.residentOf(scene.place, '赵*梅');
    const resident = await scene.as(person);
    await resident.call(accountApi.tiePhone, { body: { code: phoneCode('19900008888') } });
    const { id } = await scene.submit(resident, { text: '单元门口的井盖坏了' });
    const before = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
    expect(before.reporter).toEqual({ name: '赵*梅', phone: '199****8888' });

    await resident.call(accountApi.deleteMe);

    const after = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
    expect(after.text).toBe('单元门口的井盖坏了');
    expect(after.reporter).toEqual({ name: '已注销用户', phone: null });
    expect(JSON.stringify(after)).not.toContain('赵*梅');
    const again = await scene.as(person);
    expect((await again.call(complaintApi.get, { params: { id } })).status).toBe(404);
  });

  it('wins over a phone that is being tied at the same moment', async () => {
    const { server, factory } = scene;
    const person = await factory.account();
    const api = await scene.as(person);
    const path = '/wxa/business/getuserphonenumber';
    server.wechat.addFault({ path, delayMilliseconds: 400 });
    const tying = api.call(accountApi.tiePhone, { body: { code: phoneCode('19900009999') } });
    await api.call(accountApi.deleteMe);
    const answer = await tying;
    expect([answer.status, answer.problem.code]).toEqual([401, 'AUTHENTICATION_REQUIRED']);
    const { id } = person.account;
    expect(await server.dataSource.manager.findOneByOrFail(Account, { id })).toMatchObject({
      phoneCipher: null,
      phoneIndex: null,
    });
  });
});
