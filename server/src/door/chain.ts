import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import type { ChainRow } from './chain.sql.js';

/** One link of the chain; its phone is still closed. */
export interface ChainPost {
  readonly kind: ChainLinkKind;
  readonly organisation: string;
  readonly personName: string | null;
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
      // The service hall's line: it is answered whoever is secretary.
      phone: row.communityPhone === null ? null : { cipher: row.communityPhone, place: hall },
    },
    post('branch', row.branchName, row.secretaryId, row.secretaryName, row.secretaryPhone),
    post('gridWorker', row.gridName, row.workerId, row.workerName, row.workerPhone),
    post('microGrid', row.microGridName ?? '微网格', row.leaderId, row.leaderName, row.leaderPhone),
    post(
      'volunteerTeam',
      row.teamName ?? '党员志愿队伍',
      row.teamLeaderId,
      row.teamLeaderName,
      row.teamLeaderPhone,
    ),
  ];
}

function post(
  kind: ChainLinkKind,
  organisation: string,
  staffMemberId: string | null,
  personName: string | null,
  cipher: string | null,
): ChainPost {
  const callable = staffMemberId !== null && cipher !== null;
  return {
    kind,
    organisation,
    personName,
    phone: callable ? { cipher, place: fieldPlace.staffMemberPhone(staffMemberId) } : null,
  };
}
