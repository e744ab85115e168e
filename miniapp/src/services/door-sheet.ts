import { doorApi } from '@linge/shared/door/door.api';
import type { DoorSheetQuery } from '@linge/shared/door/door.schema';
import { openBinary } from './transfer';

export type SheetLayout = DoorSheetQuery['layout'];

export const sheetLayouts: readonly {
  readonly value: SheetLayout;
  readonly text: string;
  /** What comes out of the printer. */
  readonly hint: string;
}[] = [
  { value: 'labels', text: '小标签', hint: '每张 A4 纸印多个，沿虚线剪开，贴在单元门口、院门、店铺' },
  { value: 'posters', text: '大海报', hint: '每个门一张 A4 纸，带五级服务力量，贴在公告栏、楼道口' },
];

/** `门牌码-第9网格-小标签.pdf`. */
export function sheetFileName(placeName: string, layout: SheetLayout): string {
  const look = sheetLayouts.find(({ value }) => value === layout)?.text ?? '';
  return `门牌码-${placeName}-${look}.pdf`;
}

/**
 * Has the sheet made and opens it (WeChat) or saves it (browser).
 * @throws ApiError, NetworkError
 */
export function openDoorSheet(
  where: { readonly communityId: string; readonly gridId: string | null },
  layout: SheetLayout,
  fileName: string,
): Promise<void> {
  const { communityId, gridId } = where;
  const query = { communityId, layout, ...(gridId ? { gridId } : {}) };
  return openBinary(doorApi.printDoorSheet, { query }, fileName);
}
