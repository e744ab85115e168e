import { dataKindKeys, dataKinds } from '@linge/shared/privacy/data-kind';
import { notExported } from './data-export.query.js';
import type { ExportedItem, ExportedPiece, ExportedValue } from './data-export.type.js';

/** The copy as a page that any browser shows, without anything from elsewhere; piece by piece, as it is read. */
export async function* exportPage(
  pieces: AsyncIterable<ExportedPiece>,
  madeAt: string,
): AsyncGenerator<string> {
  yield `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我的个人信息副本</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head><body>
<h1>我的个人信息副本</h1><p>整理时间：${escape(madeAt)}。里面有您的个人信息，请妥善保管。</p>\n`;
  let title = '';
  for await (const piece of pieces) {
    if (piece.title !== title) {
      title = piece.title;
      yield `<h2>${escape(title)}</h2><p class="why">${escape(dataKinds[piece.kind].purpose)}</p>\n`;
    }
    for (const item of piece.items) yield `${itemOf(item)}\n`;
  }
  yield `<h2>不在这份副本里的</h2><ul>${absent()}</ul></body></html>`;
}

function absent(): string {
  return dataKindKeys
    .flatMap((kind) => {
      const why = notExported[kind];
      return why === undefined ? [] : `<li><b>${escape(dataKinds[kind].name)}</b>：${escape(why)}</li>`;
    })
    .join('');
}

function itemOf(item: ExportedItem): string {
  const rows = Object.entries(item).map(
    ([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${valueOf(value)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function valueOf(value: ExportedValue): string {
  return typeof value === 'string' ? escape(value) : value.map(itemOf).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What people typed is text, also in a page that lies on their own disk. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:auto;padding:16px;color:#1f2329}
h2{margin-top:32px}.why{color:#5c6370}table{border-collapse:collapse;width:100%;margin:8px 0}
th,td{border:1px solid #ddd;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:8em;font-weight:normal;color:#5c6370}@media(prefers-color-scheme:dark){body{background:#111214;color:#e8eaed}
th,.why{color:#a3a9b3}th,td{border-color:#444}}`;
