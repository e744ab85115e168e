import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  gapsOf,
  newDraft,
  type ComplaintDraft,
  type DraftPhoto,
  type DraftPlace,
} from '../../../services/complaint-draft';
import { drafts, reopenDraft, saveDraft, sendDraft } from '../../../services/complaint-outbox';
import { problemTexts, type ProblemTexts } from '../../../services/complaint-problem';
import { newId } from '../../../services/new-id';
import { placeStore } from '../../../services/place';
import { sessionStore } from '../../../services/session-store';
import { useAction } from '../../../services/use-action';

/** The door last scanned, else the account's home; null when neither is known. */
function likelyPlace(): DraftPlace | null {
  const { doorId = null, label = '', communityId = '', gridId = null } = placeStore.get() ?? {};
  if (doorId) return { doorId, label, communityId, gridId };
  const home = sessionStore.get()?.account.homes.find((one) => one.doorId !== null);
  return home?.doorId
    ? { doorId: home.doorId, label: home.address, communityId: home.communityId, gridId: home.gridId }
    : null;
}

/** What is said once a report has arrived: in a toast its title alone. */
export interface ArrivedWords {
  readonly title: string;
  readonly hint: string;
}

/** What a new report begins as, and how it is told that it has arrived. */
export interface ReportKind {
  readonly blank: () => ComplaintDraft;
  readonly arrived: ArrivedWords;
}

/** What somebody reports themselves. */
export const ownReport: ReportKind = {
  blank: () => newDraft(newId(), sessionStore.get()?.account.id ?? null, likelyPlace()),
  arrived: { title: '已发给网格员', hint: '有进展会在消息里告诉您' },
};

/** What a worker writes down for somebody: at their door unless told. */
export const filedReport: ReportKind = {
  blank: () => ({
    ...newDraft(newId(), sessionStore.get()?.account.id ?? null, null),
    filing: { channel: 'door', teller: null },
  }),
  arrived: { title: '已登记', hint: '进展请转告反映的人，或等本人在小程序里看' },
};

/** The draft asked for; one that was queued is taken back, one that is gone (sent meanwhile) is a new one. */
function openDraft(id: string | undefined, { blank }: ReportKind): ComplaintDraft {
  const kept = id === undefined ? null : drafts.find(id);
  if (kept?.stage.kind === 'waiting') return reopenDraft(kept.id) ?? blank();
  return kept ?? blank();
}

function problemsOf({ stage }: ComplaintDraft): ProblemTexts {
  return stage.kind === 'refused' ? problemTexts(stage.problem) : {};
}

function photoAtFault({ stage }: ComplaintDraft): string | null {
  return stage.kind === 'refused' ? stage.problem.photoId : null;
}

/** The report being written: every change is kept at once; sending is the outbox's. */
export function useReport(
  draftId: string | undefined,
  requireLogin: () => Promise<boolean>,
  kind: ReportKind,
) {
  const [draft, setDraft] = useState(() => openDraft(draftId, kind));
  const [problems, setProblems] = useState<ProblemTexts>(() => problemsOf(draft));
  const [kept, setKept] = useState(true);
  /** It waits in the outbox for its turn. */
  const [queued, setQueued] = useState(false);
  const [wrongPhotoId, setWrongPhotoId] = useState(() => photoAtFault(draft));
  const latest = useRef(draft);
  const leaving = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const show = useCallback((next: ComplaintDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const change = useCallback(
    (patch: Partial<ComplaintDraft>) => {
      // what is on its way must stay what it was
      if (leaving.current) return;
      if (patch.photos) setWrongPhotoId(null);
      const saved = saveDraft(latest.current, patch);
      show(saved.draft);
      setKept(saved.kept);
      setProblems((before) =>
        Object.fromEntries(
          Object.entries(before).filter(([field]) => field !== 'whole' && !(field in patch)),
        ),
      );
    },
    [show],
  );

  /** Each starts from what is there when it is called: photos come one by one while others may be removed. */
  const addPhoto = useCallback(
    (photo: DraftPhoto) => change({ photos: [...latest.current.photos, photo] }),
    [change],
  );
  const removePhoto = useCallback(
    (id: string) => change({ photos: latest.current.photos.filter((photo) => photo.id !== id) }),
    [change],
  );

  const open = useCallback(
    (other: ComplaintDraft) => {
      setQueued(false);
      show(other);
      setProblems(problemsOf(other));
      setWrongPhotoId(photoAtFault(other));
    },
    [show],
  );

  const submission = useAction(async () => {
    const gaps = gapsOf(latest.current);
    setProblems(gaps);
    const [first] = Object.keys(gaps);
    if (first) {
      void Taro.pageScrollTo({ selector: `#report-${first}`, offsetTop: -72 }).catch(() => undefined);
      await Taro.showToast({ title: '还有没填好的，请看红字提示', icon: 'none' });
      return;
    }
    if (!(await requireLogin())) return;
    const accountId = sessionStore.get()?.account.id;
    if (accountId === undefined) return;
    const { draft: ready } = saveDraft(latest.current, {});
    show(ready);
    leaving.current = true;
    const result = await sendDraft(ready, accountId).finally(() => {
      leaving.current = false;
    });
    if (!here.current) return;
    if (result.kind === 'refused') {
      open(result.draft);
    } else if (result.kind === 'waiting') {
      setQueued(true);
    } else {
      await Taro.redirectTo({ url: `/subpackages/complaint/detail/index?id=${ready.id}` });
      await Taro.showToast({ title: kind.arrived.title, icon: 'success' });
    }
  });

  return {
    draft,
    /** As it is when it is asked for, after something that took its time. */
    latest: () => latest.current,
    queued,
    problems,
    wrongPhotoId,
    kept,
    change,
    addPhoto,
    removePhoto,
    open,
    submit: submission.run,
    busy: submission.busy,
  };
}

export type Report = ReturnType<typeof useReport>;
