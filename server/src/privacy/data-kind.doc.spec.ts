import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { chineseTables, englishTable, wechatDeclaration } from './data-kind.doc.js';

const generated = {
  'privacy.md': englishTable,
  'privacy.zh-CN.md': chineseTables,
  'wechat-privacy.zh-CN.md': wechatDeclaration,
};
const between = /<!-- data kinds -->\n[\s\S]*?<!-- end of data kinds -->/;

describe('the documents on privacy', () => {
  it.each(Object.entries(generated))('%s says what the table of kinds says', async (name, table) => {
    const file = new URL(`../../../docs/${name}`, import.meta.url);
    const text = await readFile(file, 'utf8');
    // With blank lines around, as the formatter leaves them; it does not touch what stands between.
    const part = `<!-- data kinds -->\n<!-- prettier-ignore-start -->\n\n${table()}\n<!-- prettier-ignore-end -->\n<!-- end of data kinds -->`;
    expect(text).toMatch(between);
    const updated = text.replace(between, () => part);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
  });
});
