import { Injectable } from '@nestjs/common';
import type { Door, DoorPage } from '@linge/shared/door/door.schema';
import { ChainMapper } from './chain.mapper.js';
import type { DoorPageRow, DoorRow } from './door.repository.js';

/** Doors as the contract shows them. */
@Injectable()
export class DoorMapper {
  constructor(private readonly chain: ChainMapper) {}

  toDoor({ position: _position, ...door }: DoorRow): Door {
    return door;
  }

  toPage(row: DoorPageRow): DoorPage {
    const { communityId, gridId, microGridId } = row;
    return {
      door: { id: row.doorId, communityId, gridId, microGridId, kind: row.kind, label: row.label },
      community: {
        id: communityId,
        townId: row.townId,
        name: row.communityName,
        townName: row.townName,
        serviceHours: row.serviceHours,
        address: row.address,
      },
      grid: {
        id: gridId,
        communityId,
        number: row.gridNumber,
        name: row.gridName,
        branchName: row.branchName,
      },
      microGrid: microGridId ? { id: microGridId, gridId, name: row.microGridName ?? '' } : null,
      chain: this.chain.toLinks(row),
    };
  }
}
