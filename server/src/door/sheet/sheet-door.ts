import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { chainOf } from '../chain.js';
import type { DoorSheetRow } from '../door.repository.js';

/** What is printed for one door. */
export interface SheetDoor {
  /** What the QR code says. */
  readonly link: string;
  readonly label: string;
  readonly communityName: string;
  readonly gridName: string;
  readonly microGridName: string | null;
  readonly gridWorker: string;
  readonly address: string;
  readonly serviceHours: string;
  readonly chain: readonly { readonly title: string; readonly name: string; readonly organisation: string }[];
}

const titles: Readonly<Record<ChainLinkKind, string>> = {
  community: '社区党委',
  branch: '网格党支部',
  gridWorker: '网格员',
  microGrid: '微网格',
  volunteerTeam: '党员志愿队伍',
};
const vacant = '暂缺';

/** @param publicUrl where the product is reached, without a trailing slash */
export function toSheetDoor(row: DoorSheetRow, publicUrl: string): SheetDoor {
  const chain = chainOf(row);
  return {
    link: `${publicUrl}/q/${row.code}`,
    label: row.label,
    communityName: row.communityName,
    gridName: row.gridName,
    microGridName: row.microGridName,
    gridWorker: row.workerName ?? vacant,
    address: row.address,
    serviceHours: row.serviceHours,
    chain: chain.map(({ kind, organisation, personName, standIn }) => ({
      title: standIn ? `${titles[kind]}（代）` : titles[kind],
      name: personName ?? vacant,
      organisation,
    })),
  };
}
