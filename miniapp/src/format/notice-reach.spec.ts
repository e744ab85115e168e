import { describe, expect, it } from '@jest/globals';
import {
  appText,
  buildingText,
  byBuilding,
  doorText,
  peopleText,
  reachBars,
  reachedShareText,
  reachedText,
  reachOptions,
  reachTag,
  stillAsked,
  toldText,
} from './notice-reach';

const household = {
  householdId: '1',
  communityId: 'c',
  gridId: 'g',
  gridName: '第3网格',
  microGridId: 'm',
  microGridName: '微网格一',
  buildingId: 'b3',
  address: '西河湾小区 3栋 2单元 501',
  status: 'toReach' as const,
  hasApp: false,
  readAt: null,
  acknowledgedAt: null,
  people: [],
  telling: null,
  servedBy: [],
};
const figures = {
  people: 100,
  peopleRead: 40,
  peopleAcknowledged: 0,
  households: 40,
  householdsWithApp: 20,
  toReach: 9,
  read: 20,
  acknowledged: 0,
  told: 10,
  notReachable: 1,
  toldByPhone: 6,
  toldAtDoor: 4,
  toldByPost: 0,
  toldByOtherPerson: 0,
};

describe('the list of households to reach', () => {
  it('tells the building once and each door by itself', () => {
    expect(buildingText(household.address)).toBe('西河湾小区 3栋');
    expect(doorText(household.address)).toBe('2单元 501');
    expect(buildingText('老街 12号 101')).toBe('老街 12号');
    expect(doorText('老街 12号 101')).toBe('101');
    expect(doorText('桥头独院')).toBe('桥头独院');
  });

  it('goes building by building, in the order in which they come', () => {
    const other = { ...household, buildingId: 'b4', address: '西河湾小区 4栋 1单元 101' };
    expect(byBuilding([household, household, other]).map(({ name, items }) => [name, items.length])).toEqual([
      ['西河湾小区 3栋', 2],
      ['西河湾小区 4栋', 1],
    ]);
  });

  it('names who lives there with their age', () => {
    const person = { residentId: 'r', name: '李桂芳', age: 76, readAt: null, hasPhone: true, receivedBy: [] };
    expect(peopleText([person, { ...person, name: '王德福', age: 79 }])).toBe(
      '李桂芳（76\u00a0岁）、王德福（79\u00a0岁）',
    );
  });

  it('names who of them has read it and who has not, where each is to read it', () => {
    const li = { residentId: 'r', name: '李桂芳', age: 76, readAt: null, hasPhone: true, receivedBy: [] };
    const people = [
      { ...li, readAt: '2020-01-02T01:12:00Z' },
      { ...li, name: '王德福' },
    ];
    expect(appText({ hasApp: true, readAt: null, people })).toBe('用小程序，李桂芳看过，王德福还没看');
    expect(appText({ hasApp: false, readAt: null, people })).toBe('没用小程序，李桂芳看过，王德福还没看');
    expect(appText({ hasApp: true, readAt: null, people: [li] })).toBe('用小程序，还没看');
    expect(appText({ hasApp: true, readAt: '2020-01-02T01:12:00Z', people })).toBe('用小程序');
    expect(appText({ hasApp: false, readAt: null, people: [li] })).toBe('没用小程序');
    const received = [{ ...li, receivedBy: ['王芳'] }];
    expect(appText({ hasApp: false, readAt: null, people: received })).toBe('没用小程序，王芳代收，还没看');
  });

  it('keeps those who read it but did not confirm it, where they are asked to', () => {
    expect([reachTag('read', true).text, reachTag('read', false).text]).toEqual(['看了没确认', '看过']);
    expect(reachOptions(true).map(({ text }) => text)).toContain('看了没确认');
    expect(reachBars(figures, true).map(({ name }) => name)).toContain('看了没确认');
    expect([stillAsked('read', true), stillAsked('read', false)]).toEqual([true, false]);
    expect([stillAsked('notReachable', false), stillAsked('told', true)]).toEqual([true, false]);
  });

  it('says how a household was told, by whom', () => {
    const telling = {
      id: 't',
      how: 'phone' as const,
      note: '说周末再看',
      byName: '我',
      createdAt: '2020-01-02T01:12:00Z',
    };
    expect(reachedText({ ...household, telling })).toBe('我 2020年1月2日 09:12 电话告知：说周末再看');
    expect(reachedText(household)).toBeNull();
    const read = { ...household, readAt: '2020-01-01T01:12:00Z' };
    expect(reachedText({ ...read, telling })).toBe(
      '2020年1月1日 09:12 看过，我 2020年1月2日 09:12 电话告知：说周末再看',
    );
  });
});

describe('the figures of a notice', () => {
  it('count read and told households as reached, not those where nobody was found', () => {
    expect(reachedShareText(figures)).toBe('已通知到 30 户，占 75.0%');
  });

  it('say how households were told', () => {
    expect(toldText(figures)).toBe('电话 6 户、上门 4 户');
    expect(toldText({ ...figures, toldByPhone: 0, toldAtDoor: 0 })).toBeNull();
  });
});
