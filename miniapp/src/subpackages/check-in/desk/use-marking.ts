import type { AddWalkIn } from '@linge/shared/activity/sign-up-list.schema';
import type {
  CheckInMarkKind,
  CheckInSession,
  ListedCheckIn,
} from '@linge/shared/check-in/check-in-desk.schema';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { keepMark, keepWalkIn, marks, notes, startMarks, walkIns } from '../../../services/check-in-outbox';
import { walkInLine, withMarks, type CheckInNote } from '../../../services/check-in-mark.policy';
import type { KeptDesk, Roll } from '../../../services/check-in-roll';
import { useStore } from '../../../services/use-store';
import type { SessionOf } from '../part/use-session';

export interface Marking {
  /** The list with what was said and not sent yet. */
  readonly items: readonly ListedCheckIn[];
  /** How much waits to be sent. */
  readonly waiting: number;
  readonly notes: readonly CheckInNote[];
  readonly mark: (item: ListedCheckIn, kind: CheckInMarkKind, how?: MarkedHow) => void;
  readonly addWalkIn: (walkIn: AddWalkIn) => Promise<void>;
  readonly forgetNotes: () => void;
}

interface MarkedHow {
  /** When they came, where that is known. */
  readonly time?: string;
  readonly way?: 'tick' | 'scan';
}

interface MarkingOf {
  readonly of: SessionOf;
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly roll: Roll;
}

/** Saying of somebody that they are there: at once on the screen, kept on the device, sent when it can be. */
export function useMarking({ of, desk, entry, roll }: MarkingOf): Marking {
  const { accountId, activityId, startsAt } = of;
  useEffect(startMarks, []);
  const mine = (kept: { readonly accountId: string }) => kept.accountId === accountId;
  const here = (kept: SessionOf) =>
    mine(kept) && kept.activityId === activityId && kept.startsAt === startsAt;
  const waitingMarks = useStore(marks).filter(mine);
  const waitingWalkIns = useStore(walkIns).filter(mine);
  const known = new Set(roll.items.map(({ signUpId }) => signUpId));
  const last = roll.items.at(-1)?.ticket ?? 0;
  const added = waitingWalkIns
    .filter((walkIn) => walkIn.activityId === activityId && !known.has(walkIn.id))
    .map((walkIn, index) => {
      const role = desk.roles.find(({ id }) => id === walkIn.roleId);
      return walkInLine(walkIn, role?.name ?? null, last + 1 + index);
    });
  const serverNow = () => new Date(Date.now() + desk.ahead).toISOString();
  return {
    items: withMarks([...roll.items, ...added], waitingMarks.filter(here), entry.session),
    waiting: waitingMarks.length + waitingWalkIns.length,
    notes: useStore(notes).filter(here),
    mark: ({ signUpId, name }, kind, { time, way = 'tick' } = {}) => {
      told(keepMark({ ...of, signUpId, name, kind, way, at: serverNow(), ...(time ? { time } : {}) }));
    },
    addWalkIn: (walkIn) => {
      told(keepWalkIn({ ...of, ...walkIn, at: serverNow() }));
      return Promise.resolve();
    },
    forgetNotes: () => notes.set(notes.get().filter((note) => !here(note))),
  };
}

function told(kept: boolean): void {
  if (kept) return;
  const title = '这台设备存满了，先别关，连上网发出去';
  void Taro.showToast({ title, icon: 'none', duration: 3000 });
}
