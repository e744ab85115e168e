import { dataKindGroups, dataKinds, dataKindKeys, type DataKindKey } from '@linge/shared/privacy/data-kind';
import { dataKindColumns } from '@linge/shared/privacy/data-kind-column';
import type { WechatKind } from '@linge/shared/privacy/data-kind.type';
import { fateText, groundText, wechatKindText } from '@linge/shared/privacy/data-kind-word';
import { englishFates, englishGrounds } from './data-kind.english-word.js';
import { englishKinds } from './data-kind.english.js';

/** The tables of the documents, as the contract’s table of kinds says; a test holds the files against them. */
export function englishTable(): string {
  const rows = dataKindKeys.map((key) => {
    const { ground, fate } = dataKinds[key];
    const { name, purpose, seenBy, kept } = englishKinds[key];
    return [name, purpose, englishGrounds[ground], seenBy, kept, englishFates[fate], columnsOf(key)];
  });
  return tableOf(
    ['data', 'why', 'ground', 'who sees it', 'how it is kept', 'deleting the account', 'where'],
    rows,
  );
}

export function chineseTables(): string {
  return dataKindGroups
    .map(({ title, kinds }) => {
      const rows = kinds.map((key) => {
        const { name, what, purpose, ground, seenBy, kept, fate } = dataKinds[key];
        return [name, what, purpose, groundText[ground], seenBy, kept, fateText[fate]];
      });
      const heads = ['信息', '是什么', '用来做什么', '依据', '谁能看到', '保存多久', '注销账号时'];
      return `### ${title}\n\n${tableOf(heads, rows)}`;
    })
    .join('\n');
}

/** What is filled in at mp.weixin.qq.com (设置 → 服务内容声明 → 用户隐私保护指引), kind by kind. */
export function wechatDeclaration(): string {
  const kinds = Object.keys(wechatKindText) as WechatKind[];
  const rows = kinds.map((kind) => {
    const of = dataKindKeys.filter((key) => (dataKinds[key].wechat as readonly WechatKind[]).includes(kind));
    const purposes = [...new Set(of.map((key) => dataKinds[key].purpose))].join('；');
    const calls = wechatKindText[kind].calls.map((call) => `\`${call}\``).join('、');
    return [
      wechatKindText[kind].name,
      purposes,
      of.map((key) => dataKinds[key].name).join('、'),
      calls || '—',
    ];
  });
  return tableOf(['在指引里勾选', '填写的用途', '本产品中的信息', '对应的接口'], rows);
}

function columnsOf(key: DataKindKey): string {
  return dataKindColumns[key].map((column) => `\`${column}\``).join(', ') || '—';
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(heads) + line(heads.map(() => '---')) + rows.map(line).join('');
}
