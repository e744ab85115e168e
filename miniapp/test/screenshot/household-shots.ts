import { correctionApi } from '@linge/shared/correction/correction.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  mine: 'subpackages/household/mine/index',
  tie: 'subpackages/household/tie/index',
  held: 'subpackages/household/held/index',
  correct: 'subpackages/household/correct/index',
  ties: 'subpackages/household-tie/queue/index',
  corrections: 'subpackages/correction/queue/index',
} as const;

/** Requests that wait, and one's own household, record and corrections. */
export async function householdShots(server: JourneyServer): Promise<Shot[]> {
  const resident = await DemoPerson.logIn(server, 'resident');
  const newcomer = await DemoPerson.logIn(server, 'unitHandler');
  const { items: homes } = await resident.call(householdTieApi.listHouseholds);
  const people = homes[0]?.people ?? [];
  const residentId = people.find(({ self }) => self)?.residentId ?? '';
  const relative = people.find(({ self }) => !self)?.residentId ?? '';
  const doorId = (await resident.homes())[0]?.doorId ?? '';
  const { items: rooms } = await newcomer.call(householdTieApi.listRooms, { params: { id: doorId } });
  await newcomer.call(householdTieApi.request, {
    body: { id: v7(), roomId: rooms[0]?.id, name: '潘建业', phone: '10000000009' },
  });
  await resident.call(householdTieApi.requestCare, { body: { id: v7(), residentId: relative } });
  const fields = [
    { field: 'phone', value: '10000000008' },
    { field: 'occupation', value: '教师' },
  ];
  await resident.call(correctionApi.ask, { body: { id: v7(), residentId, fields, note: '上个月换了号码' } });

  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
  ] as const;
  const everyLook = looks.flatMap(([prefix, look]): Shot[] => [
    { name: `${prefix}household`, options: { ...look, persona: 'resident', path: page.mine }, see: '本人' },
    {
      name: `${prefix}household-follow-code`,
      options: { ...look, persona: 'resident', path: page.mine },
      arrange: (app) => app.tapId('follow-me'),
      see: /^\d{4} \d{4}$/,
    },
    {
      name: `${prefix}household-follow-agree`,
      options: { ...look, persona: 'resident', path: page.mine },
      arrange: (app) => app.tapId('follow-agree'),
      see: '同意',
    },
    {
      name: `${prefix}household-tie`,
      options: { ...look, persona: 'volunteer', path: page.tie },
      see: '房号',
    },
    {
      name: `${prefix}household-held`,
      options: { ...look, persona: 'resident', path: page.held },
      see: '更正申请',
    },
    {
      name: `${prefix}household-correct`,
      options: { ...look, persona: 'resident', path: page.correct, query: { residentId } },
      see: '手机号改为',
    },
    {
      name: `${prefix}household-ties`,
      options: { ...look, persona: 'gridWorker', path: page.ties },
      see: '潘建业',
    },
    {
      name: `${prefix}household-corrections`,
      options: { ...look, persona: 'gridWorker', path: page.corrections },
      see: '更正',
    },
  ]);
  return [
    ...everyLook,
    {
      name: 'household-accesses',
      options: { persona: 'resident', path: page.held },
      arrange: (app) => app.tapId('accesses-own'),
      see: '没有人看过',
    },
    { name: 'empty-household', options: { persona: 'townOfficer', path: page.mine }, see: '还没有绑定住户' },
    { name: 'empty-held', options: { persona: 'townOfficer', path: page.held }, see: '还没有您的登记信息' },
    {
      name: 'empty-ties',
      options: { persona: 'otherGridWorker', path: page.ties },
      see: '都处理完了',
    },
    { name: 'visitor-household', options: { path: page.mine }, see: '登录后绑定住户' },
    { name: 'closed-ties', options: { persona: 'resident', path: page.ties }, see: /只对负责/ },
    {
      name: 'confirm-household-ties',
      options: { persona: 'gridWorker', path: page.ties },
      arrange: (app) => app.tap('确认：潘建业'),
      see: /是哪一位/,
    },
    {
      name: 'choose-door-household',
      options: { persona: 'volunteer', path: page.tie },
      arrange: (app) => app.tapId('choose-door'),
      see: '您家在哪个单元？',
    },
    {
      name: 'wrong-household-tie',
      options: { persona: 'volunteer', path: page.tie },
      arrange: (app) => app.tapId('submit'),
      see: '请选择房号',
    },
    {
      name: 'error-household',
      options: { persona: 'resident', path: page.mine },
      arrange: async (app) => {
        await app.see('本人');
        await app.offline();
        await app.tapId('go-held');
      },
      see: '再试一次',
    },
    {
      name: 'wide-household-ties',
      builds: ['h5'],
      options: { persona: 'gridWorker', path: page.ties, width: 1280, height: 800 },
      see: '潘建业',
    },
  ];
}
