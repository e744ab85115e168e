import { complaintFilingApi } from '@linge/shared/complaint/complaint-filing.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { useEffect, useRef } from 'react';
import { call } from '../../../services/client';
import type { DraftFiling, DraftTeller } from '../../../services/complaint-draft';
import { useAction } from '../../../services/use-action';
import type { Report } from '../report/use-report';

interface TellerOptions {
  readonly report: Report;
  readonly filing: DraftFiling;
  /** The resident whose page led here. */
  readonly asked: string | undefined;
}

/** Chooses who told it; somebody of the registry brings the door of their home along. */
export function useTeller({ report, filing, asked }: TellerOptions) {
  const { change, latest } = report;
  /** The door that was brought along: another one was chosen by hand, and stays. */
  const brought = useRef<string | null>(null);
  const choosing = useAction(async (teller: DraftTeller | null) => {
    change({ filing: { ...filing, teller } });
    if (teller?.kind !== 'resident') return;
    const { door, hasAccount } = await call(complaintFilingApi.startFor, { params: { id: teller.id } });
    const now = latest();
    if (now.filing?.teller?.kind !== 'resident' || now.filing.teller.id !== teller.id) return;
    const free = now.place === null || now.place.doorId === brought.current;
    const place = door && {
      ...{ doorId: door.id, label: door.label },
      ...{ communityId: door.communityId, gridId: door.gridId },
    };
    if (place && free) brought.current = place.doorId;
    change({
      filing: { ...now.filing, teller: { ...teller, hasAccount } },
      ...(place && free ? { place } : {}),
    });
  });
  const { run } = choosing;

  const opening = useAction(async (id: string) => {
    const { name, address } = await call(residentApi.getResident, { params: { id } });
    run({ kind: 'resident', id, name, address, hasAccount: null });
  });
  const opened = useRef(false);
  const open = opening.run;
  useEffect(() => {
    if (asked === undefined || opened.current) return;
    opened.current = true;
    open(asked);
  }, [asked, open]);

  return { choose: run, busy: choosing.busy || opening.busy };
}
