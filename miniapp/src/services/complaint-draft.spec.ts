import { describe, expect, it } from '@jest/globals';
import { categoryIn, gapsOf, isBlank, newDraft, submissionOf, type DraftTeller } from './complaint-draft';
import { createDraftStore, type DraftStorage } from './complaint-draft-store';
import type { Store } from './store';

function createStore<T>(initial: T): Store<T> {
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      value = next;
    },
    subscribe: () => () => undefined,
  };
}

const place = { doorId: 'door', label: '3栋', communityId: 'here', gridId: null };
const road = { id: 'road-here', code: 'road', name: '道路', urgent: false, sensitive: false };

describe('a draft', () => {
  it('is not kept while nothing was written', () => {
    const draft = newDraft('1', null, place);
    expect(isBlank(draft)).toBe(true);
    expect(isBlank({ ...draft, text: '灯' })).toBe(false);
    expect(isBlank({ ...draft, photos: [{ id: 'p', key: 'k', sent: false }] })).toBe(false);
  });

  it('says what is missing before it can be sent', () => {
    const draft = newDraft('1', null, null);
    expect(Object.keys(gapsOf(draft))).toEqual(['place', 'category', 'text']);
    const full = { ...draft, place, category: { ...road, communityId: 'here' }, text: '路灯不亮' };
    expect(Object.keys(gapsOf(full))).toEqual(['text']);
    expect(gapsOf({ ...full, text: '  路灯不亮了  ' })).toEqual({});
  });

  it('keeps the kind of problem when the place moves to another community', () => {
    const chosen = { ...road, communityId: 'here' };
    const there = [{ id: 'road-there', code: 'road', name: '道路设施', urgent: false, sensitive: false }];
    expect(categoryIn(chosen, 'there', there)).toEqual({ ...there[0], communityId: 'there' });
    expect(categoryIn(chosen, 'there', [])).toBeNull();
  });
});

describe('what a worker writes down for somebody', () => {
  const filed = (teller: DraftTeller | null) => ({
    ...newDraft('1', 'worker', place),
    ...{ category: { ...road, communityId: 'here' }, text: '路灯不亮了' },
    filing: { channel: 'phone' as const, teller },
  });
  const resident = { kind: 'resident', id: 'r', name: '周玉莲', address: '501', hasAccount: true } as const;

  it.each([
    ['nobody chosen yet', null, /^请选是谁反映的/],
    ['no name', { kind: 'other', name: ' ', phone: '' }, /^请填怎么称呼/],
    ['half a phone', { kind: 'other', name: '王大爷', phone: '1380' }, /11 位数字/],
  ] as const)('is not ready with %s', (_what, teller, words) => {
    expect(gapsOf(filed(teller)).teller).toMatch(words);
  });

  it.each([
    [resident, { residentId: 'r' }],
    [{ kind: 'other', name: ' 王大爷 ', phone: '' }, { told: { name: '王大爷' } }],
    [
      { kind: 'other', name: '王大爷', phone: '10000009876' },
      { told: { name: '王大爷', phone: '10000009876' } },
    ],
    [{ kind: 'nobody' }, {}],
  ] as const)('says whose word it is and how it came in: %j', (teller, told) => {
    expect(gapsOf(filed(teller))).toEqual({});
    const { id, categoryId, text, doorId, photoIds, anonymous, ...more } = submissionOf(filed(teller));
    expect([id, categoryId, text, doorId, photoIds, anonymous]).toHaveLength(6);
    expect(more).toEqual({ channel: 'phone', ...told });
  });

  it('is kept once somebody was chosen, and one’s own report says nothing of it', () => {
    expect([isBlank({ ...filed(null), category: null, text: '' }), isBlank(filed(resident))]).toEqual([
      true,
      false,
    ]);
    const { filing: _none, ...own } = filed(null);
    expect(submissionOf(own)).not.toHaveProperty('channel');
  });
});

describe('the drafts of a device', () => {
  const memory = (values = new Map<string, unknown>(), full = false): DraftStorage => ({
    keys: () => [...values.keys()],
    read: (key) => values.get(key),
    write: (key, value) => {
      if (full) throw new Error('full');
      values.set(key, value);
    },
    remove: (key) => values.delete(key),
  });

  it('are there again after the app was closed, the last written first', () => {
    const values = new Map<string, unknown>([['linge.elder', true]]);
    let hour = 8;
    const open = () =>
      createDraftStore(memory(values), createStore, () => new Date(Date.UTC(2026, 10, 22, hour++)));
    const before = open();
    before.put({ ...newDraft('1', null, null), text: '一' });
    before.put({ ...newDraft('2', null, null), text: '二' });
    before.put({ ...newDraft('1', null, null), text: '一，改过' });
    expect(
      open()
        .get()
        .map((draft) => draft.text),
    ).toEqual(['一，改过', '二']);
  });

  it('are kept for as long as the app is open when the storage is full', () => {
    const store = createDraftStore(memory(new Map(), true), createStore, () => new Date());
    expect(store.put(newDraft('1', null, null))).toBe(false);
    expect(store.get()).toHaveLength(1);
  });

  it('start from what another window has written', () => {
    const values = new Map<string, unknown>();
    const one = createDraftStore(memory(values), createStore, () => new Date());
    const other = createDraftStore(memory(values), createStore, () => new Date());
    one.put({ ...newDraft('1', null, null), text: '一' });
    other.change('1', (draft) => ({ ...draft, placeDetail: '三楼' }));
    one.change('1', (draft) => ({ ...draft, anonymous: false }));
    expect(one.get()[0]).toMatchObject({ text: '一', placeDetail: '三楼', anonymous: false });
  });

  it('do not come back when another window has sent them', () => {
    const values = new Map<string, unknown>();
    const one = createDraftStore(memory(values), createStore, () => new Date());
    one.put(newDraft('1', null, null));
    createDraftStore(memory(values), createStore, () => new Date()).remove('1');
    expect(one.change('1', (draft) => ({ ...draft, text: '还在' }))).toBeNull();
    one.refresh();
    expect(one.get()).toEqual([]);
  });
});
