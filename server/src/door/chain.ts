import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import type { ChainRow } from './chain.sql.js';

/** One link of the chain; its phone is still closed. */
export interface ChainPost {
  readonly kind: ChainLinkKind;
  readonly organisation: string;
  readonly personName: string | null;
  readonly standIn: boolean;
  readonly phone: { readonly cipher: string; readonly place: string } | null;
}

/** The five links of 1910N out of one row: 社区党委 — 网格党支部 — 网格员 — 微网格 — 党员志愿队伍. */
export function chainOf(row: ChainRow): ChainPost[] {
  const hall = fieldPlace.communityPhone(row.communityId);
  return [
    {
      kind: 'community',
      organisation: `${row.communityName}党委`,
      personName: row.adminName,
      standIn: false,
      // The service hall's line: it is answered whoever is secretary.
      phone: row.communityPhone === null ? null : { cipher: row.communityPhone, place: hall },
    },
    post('branch', row.branchName, {
      id: row.secretaryId,
      name: row.secretaryName,
      phone: row.secretaryPhone,
      standsIn: row.secretaryStandsIn,
    }),
    post('gridWorker', row.gridName, {
      id: row.workerId,
      name: row.workerName,
      phone: row.workerPhone,
      standsIn: row.workerStandsIn,
    }),
    post('microGrid', row.microGridName ?? '微网格', {
      id: row.leaderId,
      name: row.leaderName,
      phone: row.leaderPhone,
      standsIn: row.leaderStandsIn,
    }),
    post('volunteerTeam', row.teamName ?? '党员志愿队伍', {
      id: row.teamLeaderId,
      name: row.teamLeaderName,
      phone: row.teamLeaderPhone,
      standsIn: 0,
    }),
  ];
}

interface Holder {
  readonly id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly standsIn: number;
}

function post(kind: ChainLinkKind, organisation: string, { id, name, phone, standsIn }: Holder): ChainPost {
  return {
    kind,
    organisation,
    personName: name,
    standIn: Boolean(standsIn),
    phone: id === null || phone === null ? null : { cipher: phone, place: fieldPlace.staffMemberPhone(id) },
  };
}
