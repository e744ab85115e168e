import { Injectable } from '@nestjs/common';
import type { ChainLink, ChainLinkKind } from '@linge/shared/door/door.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import type { ChainRow } from './chain.sql.js';

interface OpenLink {
  readonly kind: ChainLinkKind;
  readonly organisation: string;
  readonly personName: string | null;
  /** In full, or null while nobody can be called. */
  readonly phone: string | null;
}

/** The five links of 1910N out of one row: 社区党委 — 网格党支部 — 网格员 — 微网格 — 党员志愿队伍. */
@Injectable()
export class ChainMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** As the page shows them, with masked phones. */
  toLinks(row: ChainRow): ChainLink[] {
    return this.#links(row).map((link) => ({ ...link, phone: link.phone && maskPhone(link.phone) }));
  }

  /** The number of one link in full, or undefined while nobody can be called there. */
  phoneOf(row: ChainRow, kind: ChainLinkKind): string | undefined {
    return this.#links(row).find((link) => link.kind === kind)?.phone ?? undefined;
  }

  #links(row: ChainRow): OpenLink[] {
    return [
      {
        kind: 'community',
        organisation: `${row.communityName}党委`,
        personName: row.adminName,
        phone:
          row.communityPhone &&
          this.cipher.decrypt(row.communityPhone, fieldPlace.communityPhone(row.communityId)),
      },
      this.#post('branch', row.branchName, row.secretaryId, row.secretaryName, row.secretaryPhone),
      this.#post('gridWorker', row.gridName, row.workerId, row.workerName, row.workerPhone),
      this.#post('microGrid', row.microGridName ?? '微网格', row.leaderId, row.leaderName, row.leaderPhone),
      this.#post(
        'volunteerTeam',
        row.teamName ?? '党员志愿队伍',
        row.teamLeaderId,
        row.teamLeaderName,
        row.teamLeaderPhone,
      ),
    ];
  }

  #post(
    kind: ChainLinkKind,
    organisation: string,
    id: string | null,
    personName: string | null,
    phoneCipher: string | null,
  ): OpenLink {
    const phone = id && phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.staffMemberPhone(id));
    return { kind, organisation, personName, phone };
  }
}
