import { describe, expect, it } from '@jest/globals';
import type { Authorisation, PickUp } from '@linge/shared/pick-up/pick-up.schema';
import { authorisedDetail, authorisedText, childTag, takenAtText, whoMayText } from './pick-up';

const grandmother: Authorisation = {
  ...{ id: 'a1', kind: 'named', name: '李桂芳', relation: 'paternalGrandmother' },
  ...{ phone: '100****7788', day: null },
};
const pickUp: PickUp = {
  ...{ id: 'p1', startsAt: '2026-12-01T09:30:00.000Z', kind: 'named', name: '李桂芳' },
  ...{ relation: 'paternalGrandmother', takenAt: '2026-12-01T10:58:00.000Z', offline: false },
  ...{ recordedAt: '2026-12-01T10:58:00.000Z', doubtful: false, byName: '王建国', correctsId: null },
  ...{ reason: null, stands: true },
};

describe('who may take a child', () => {
  it('is said by what they are to it', () => {
    expect(authorisedText(grandmother)).toBe('奶奶 李桂芳');
    expect(authorisedText({ kind: 'household', name: '王红', relation: null })).toBe('家人 王红');
    expect(authorisedText({ kind: 'alone', name: null, relation: null })).toBe('自己回家');
    expect(authorisedDetail(grandmother)).toBe('电话 100****7788');
    expect(authorisedDetail({ ...grandmother, phone: null })).toBe('没有登记电话');
  });

  it('begins with the guardian', () => {
    const child = { guardian: { name: '李建', phone: null }, authorisations: [grandmother] };
    expect(whoMayText(child)).toBe('监护人 李建、奶奶 李桂芳');
    expect(whoMayText({ guardian: { name: '', phone: null }, authorisations: [] })).toMatch(/没有人可以接/);
  });
});

describe('how a child stands', () => {
  it('is said in a word', () => {
    expect(childTag({ presence: 'present', pickUp: null }, false).text).toBe('到了');
    expect(childTag({ presence: 'unknown', pickUp: null }, false).text).toBe('没有点名');
    expect(childTag({ presence: 'absent', pickUp: null }, false).text).toBe('没来');
    expect(childTag({ presence: 'present', pickUp }, false).text).toBe('已接走');
    expect(childTag({ presence: 'present', pickUp: { ...pickUp, doubtful: true } }, false).text).toBe(
      '请核实',
    );
    expect(childTag({ presence: 'present', pickUp: null }, true).text).toBe('已接走，等网络');
  });

  it('is told with who took it, and when', () => {
    expect(takenAtText(pickUp)).toBe('18:58 由奶奶 李桂芳接走');
    expect(takenAtText({ ...pickUp, kind: 'guardian', name: null, relation: null })).toBe(
      '18:58 由监护人接走',
    );
  });
});
