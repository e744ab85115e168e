import { complaintFilingApi } from '@linge/shared/complaint/complaint-filing.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../services/client';
import type { DraftFiling, DraftTeller, ResidentTeller } from '../../../services/complaint-draft';
import { startOf } from '../../../services/filing-start.policy';
import { toastError, useAction } from '../../../services/use-action';
import type { Report } from '../report/use-report';

interface TellerOptions {
  readonly report: Report;
  readonly filing: DraftFiling;
  /** The resident whose page led here. */
  readonly asked: string | undefined;
}

/** Chooses who told it, at once; somebody of the registry brings the door of their home along once it is known. */
export function useTeller({ report, filing, asked }: TellerOptions) {
  const { change, latest } = report;
  /** The door that was brought along: another one was chosen by hand, and stays. */
  const brought = useRef<string | null>(null);
  const turn = useRef(0);
  const [starting, setStarting] = useState(false);

  const start = async (resident: ResidentTeller, isLast: () => boolean) => {
    const found = await call(complaintFilingApi.startFor, { params: { id: resident.id } });
    const patch = isLast() ? startOf(latest(), resident.id, found, brought.current) : null;
    if (!patch) return;
    if (patch.place) brought.current = patch.place.doorId;
    change(patch);
  };

  const choose = (teller: DraftTeller | null) => {
    change({ filing: { ...(latest().filing ?? filing), teller } });
    // whoever is chosen next need not wait for the door of the one before, and its answer comes too late
    const mine = ++turn.current;
    const isLast = () => mine === turn.current;
    setStarting(teller?.kind === 'resident');
    if (teller?.kind !== 'resident') return;
    start(teller, isLast)
      .catch((error: unknown) => isLast() && toastError(error))
      .finally(() => isLast() && setStarting(false));
  };

  const opening = useAction(async (id: string) => {
    const { name, address } = await call(residentApi.getResident, { params: { id } });
    if (latest().filing?.teller) return;
    choose({ kind: 'resident', id, name, address, hasAccount: null });
  });
  const opened = useRef(false);
  const open = opening.run;
  useEffect(() => {
    if (asked === undefined || opened.current) return;
    opened.current = true;
    open(asked);
  }, [asked, open]);

  return { choose, busy: starting || opening.busy };
}
