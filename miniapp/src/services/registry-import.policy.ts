import type {
  RegistryImport,
  RegistryImportMode,
  RegistryImportRowKind,
  RegistryImportState,
} from '@linge/shared/registry-import/registry-import.schema';
import { countText } from '../format/number';

/** Whether the server is at work on it. */
export function isUnderWay(state: RegistryImportState): boolean {
  return state === 'checking' || state === 'committing' || state === 'undoing';
}

/** How each state is called, and how it looks. */
export const importStateTag: Readonly<
  Record<
    RegistryImportState,
    { readonly text: string; readonly tone: 'neutral' | 'info' | 'warn' | 'ok' | 'accent' }
  >
> = {
  checking: { text: '正在检查', tone: 'info' },
  refused: { text: '不能导入', tone: 'accent' },
  checked: { text: '等待确认', tone: 'warn' },
  cancelled: { text: '已放弃', tone: 'neutral' },
  committing: { text: '正在写入', tone: 'info' },
  committed: { text: '已导入', tone: 'ok' },
  undoing: { text: '正在撤销', tone: 'info' },
  undone: { text: '已撤销', tone: 'neutral' },
};

export const rowKindText: Readonly<Record<RegistryImportRowKind, string>> = {
  add: '新增',
  change: '修改',
  unchanged: '不变',
  wrong: '有误',
};

type Counted = Pick<RegistryImport, 'counts'>;

/** `新增 12 · 修改 3 · 有误 1`; what there is none of is left out. */
export function countsText({ counts }: Counted): string {
  const kinds = ['add', 'change', 'unchanged', 'wrong'] as const;
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${rowKindText[kind]} ${countText(counts[kind])}`)
    .join(' · ');
}

/**
 * What may be written of a checked file, and how that is said on the button; null where there is nothing to write.
 * With wrong rows only the right ones can go in; without, it is all of them or none.
 */
export function commitOffer({
  counts,
}: Counted): { readonly mode: RegistryImportMode; readonly text: string } | null {
  const rows = counts.add + counts.change;
  if (rows === 0) return null;
  return counts.wrong > 0
    ? { mode: 'validOnly', text: `只导入正确的 ${countText(rows)} 行` }
    : { mode: 'allOrNothing', text: `全部导入（${countText(rows)} 行）` };
}

/** What to do with a checked file, now that it is known what is in it. */
export function checkedText({ counts }: Counted): string {
  const offer = commitOffer({ counts });
  if (counts.wrong === 0) {
    return offer
      ? '每一行都正确，确认之前台账没有改动。导入时要么全部写入，要么一行也不写'
      : '每一行都与台账一致，没有要写入的内容';
  }
  const correct = `有误的 ${countText(counts.wrong)} 行改好后重新上传，就能一次全部导入`;
  return offer ? `台账没有改动。${correct}；也可以先${offer.text}` : `台账没有改动。${correct}`;
}

/** What is asked before only a part of a file goes in: title and text. */
export function leavingText({ counts }: Counted): [title: string, text: string] {
  const wrong = countText(counts.wrong);
  return [
    `有误的 ${wrong} 行先不导入？`,
    `现在写入正确的 ${countText(counts.add + counts.change)} 行。有误的 ${wrong} 行可以下载下来，改好再传`,
  ];
}

/** Hundredths done, for a bar; 0 before it is known how many there are. */
export function percentOf({ progress: { done, total } }: Pick<RegistryImport, 'progress'>): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}
