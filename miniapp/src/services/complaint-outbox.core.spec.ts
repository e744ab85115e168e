import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { ApiError, NetworkError } from './api-error';
import { newDraft, type ComplaintDraft } from './complaint-draft';
import { createDraftStore, type DraftStorage } from './complaint-draft-store';
import { createOutbox } from './complaint-outbox.core';
import { queued } from './complaint-outbox.policy';
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

/** A phone: its storage, its photos, and a server that answers what the test says. */
function phone(storage = new Map<string, unknown>()) {
  const disk: DraftStorage = {
    keys: () => [...storage.keys()],
    read: (key) => storage.get(key),
    write: (key, value) => storage.set(key, value),
    remove: (key) => storage.delete(key),
  };
  const drafts = createDraftStore(disk, createStore, () => new Date('2026-11-22T08:00:00Z'));
  const uploads: string[] = [];
  const submissions: SubmitComplaint[] = [];
  const sent: string[] = [];
  const dropped: string[] = [];
  const world = {
    account: 'me' as string | null,
    clock: 0,
    missing: new Set<string>(),
    otherWindow: false,
    wakeIn: null as number | null,
    onUpload: (_id: string): Promise<unknown> => Promise.resolve(),
    onSubmit: (body: SubmitComplaint): Promise<Complaint> => Promise.resolve({ id: body.id } as Complaint),
  };
  const outbox = createOutbox({
    drafts,
    accountId: () => world.account,
    uploadPhoto: (id) => {
      uploads.push(id);
      return world.onUpload(id);
    },
    submit: (body) => {
      submissions.push(body);
      return world.onSubmit(body);
    },
    photoPath: async (key) => (world.missing.has(key) ? null : `file:${key}`),
    dropPhoto: async (key) => void dropped.push(key),
    alone: async (task) => {
      if (world.otherWindow) return false;
      await task();
      return true;
    },
    now: () => world.clock,
    random: () => 0.5,
    wakeAfter: (delay) => {
      world.wakeIn = delay;
    },
    onSending: () => undefined,
    onSent: (complaint) => sent.push(complaint.id),
  });
  return { drafts, uploads, submissions, sent, dropped, world, outbox };
}

const report: ComplaintDraft = {
  ...newDraft('draft-1', 'me', { doorId: 'door', label: '3栋 2单元', communityId: 'c', gridId: 'g' }),
  category: { id: 'category', code: 'road', name: '道路', urgent: false, sensitive: false, communityId: 'c' },
  text: '  路灯不亮已经三天了 ',
  photos: [
    { id: 'photo-1', key: 'k1', sent: false },
    { id: 'photo-2', key: 'k2', sent: false },
  ],
};

let here: ReturnType<typeof phone>;
beforeEach(() => {
  here = phone();
  here.drafts.put(queued(report, 'me'));
});

describe('reports on their way', () => {
  it('sends photos first, then the report, and forgets both', async () => {
    await here.outbox.drain();
    expect(here.uploads).toEqual(['photo-1', 'photo-2']);
    expect(here.submissions).toEqual([
      {
        id: 'draft-1',
        categoryId: 'category',
        text: '路灯不亮已经三天了',
        doorId: 'door',
        photoIds: ['photo-1', 'photo-2'],
        anonymous: true,
      },
    ]);
    expect(here.sent).toEqual(['draft-1']);
    expect(here.dropped).toEqual(['k1', 'k2']);
    expect(here.drafts.get()).toEqual([]);
  });

  it('waits without a network and goes on where it stopped', async () => {
    here.world.onUpload = (id) =>
      id === 'photo-2' ? Promise.reject(new NetworkError('unreachable')) : Promise.resolve();
    await here.outbox.drain();
    expect(here.world.wakeIn).toBe(4_000);
    expect(here.submissions).toEqual([]);

    here.world.onUpload = () => Promise.resolve();
    await here.outbox.drainNow();
    expect(here.uploads).toEqual(['photo-1', 'photo-2', 'photo-2']);
    expect(here.sent).toEqual(['draft-1']);
  });

  it('sends the very same report again when the app was closed before the answer came', async () => {
    const storage = new Map<string, unknown>();
    const before = phone(storage);
    before.drafts.put(queued(report, 'me'));
    let answerLost: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      before.world.onSubmit = () => {
        resolve();
        return new Promise((_answer, reject) => {
          answerLost = () => reject(new NetworkError('unreachable'));
        });
      };
    });
    void before.outbox.drain();
    await reached;

    const after = phone(storage);
    expect(after.drafts.find('draft-1')?.posted).toBe(true);
    await after.outbox.drain();
    expect(after.submissions).toEqual(before.submissions);
    answerLost();
  });

  it('shows why it was refused and stops', async () => {
    here.world.onSubmit = () =>
      Promise.reject(new ApiError(400, 'REQUEST_INVALID', 'r', [{ path: 'body.text', code: 'too_small' }]));
    await here.outbox.drain();
    await here.outbox.drainNow();
    expect(here.submissions).toHaveLength(1);
    expect(here.drafts.get()[0]?.stage).toEqual({
      kind: 'refused',
      problem: {
        code: 'REQUEST_INVALID',
        fields: [{ path: 'body.text', code: 'too_small' }],
        photoId: null,
      },
    });
    expect(here.world.wakeIn).toBeNull();
  });

  it('says which photo is gone from the phone', async () => {
    here.world.missing.add('k2');
    await here.outbox.drain();
    expect(here.drafts.get()[0]?.stage).toMatchObject({
      problem: { code: 'PHOTO_LOST', photoId: 'photo-2' },
    });
  });

  it('sends photos again that waited so long that the server cleared them away', async () => {
    let first = true;
    here.world.onSubmit = (body) => {
      if (!first) return Promise.resolve({ id: body.id } as Complaint);
      first = false;
      return Promise.reject(new ApiError(422, 'COMPLAINT_PHOTO_UNKNOWN', null));
    };
    await here.outbox.drain();
    expect(here.uploads).toEqual(['photo-1', 'photo-2', 'photo-1', 'photo-2']);
    expect(here.sent).toEqual(['draft-1']);
  });

  it('sends once when asked twice at the same time', async () => {
    await Promise.all([here.outbox.drain(), here.outbox.drainNow(), here.outbox.drain()]);
    expect(here.submissions).toHaveLength(1);
  });

  it('leaves it to the window that is sending, and looks again later', async () => {
    here.world.otherWindow = true;
    await here.outbox.drain();
    expect(here.submissions).toEqual([]);
    expect(here.world.wakeIn).toBe(5_000);
  });

  it('never sends one resident’s report as another', async () => {
    here.world.onUpload = (id) => {
      if (id === 'photo-1') here.world.account = 'somebody-else';
      return Promise.resolve();
    };
    await here.outbox.drain();
    expect(here.uploads).toEqual(['photo-1']);
    expect(here.submissions).toEqual([]);
    expect(here.drafts.get()[0]?.stage.kind).toBe('waiting');
  });

  it('waits for the next login when the session has ended', async () => {
    here.world.onSubmit = () => {
      here.world.account = null;
      return Promise.reject(new ApiError(401, 'AUTHENTICATION_REQUIRED', null));
    };
    await here.outbox.drain();
    expect(here.drafts.get()[0]?.stage.kind).toBe('waiting');
    expect(here.drafts.get()[0]?.posted).toBe(false);
    expect(here.world.wakeIn).toBeNull();
  });

  it('stops when the report is taken back while its photos are on their way', async () => {
    here.world.onUpload = (id) => {
      if (id === 'photo-1')
        here.drafts.change('draft-1', (draft) => ({ ...draft, stage: { kind: 'editing' } }));
      return Promise.resolve();
    };
    await here.outbox.drain();
    expect(here.submissions).toEqual([]);
    expect(here.drafts.get()[0]?.stage.kind).toBe('editing');
  });
});
