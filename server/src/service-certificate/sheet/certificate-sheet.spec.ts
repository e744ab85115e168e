import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { certificateSheet, type CertificateSheet } from './certificate-sheet.document.js';

/** Looking for a code in a picture is arithmetic; other work on the machine may hold it up. Milliseconds. */
const slow = 30_000;
const font = new PdfFont();

function line(what: string, recordedMinutes = 120, grantedMinutes = 0) {
  return { what, firstDay: '2026-03-01', lastDay: '2026-03-01', recordedMinutes, grantedMinutes };
}

function sheet(change: Partial<CertificateSheet> = {}): CertificateSheet {
  return {
    number: '20261122-4821393',
    name: '林佳宁',
    idNumber: '99**************37',
    issuer: '灵泉镇西河社区',
    address: '灵泉镇滨河路18号',
    from: '2025-01-01',
    to: '2026-11-22',
    recordedMinutes: 150,
    grantedMinutes: 60,
    lines: [line('老人理发日', 150), line('防汛值守', 0, 60)],
    issuedOn: '2026-11-22',
    link: 'https://linge.example.org/c/20261122-4821393-K7QP3MXAHJ',
    code: 'K7QP-3MXA-HJ',
    ...change,
  };
}

describe('a certificate of service on paper', () => {
  let pdfium: PDFiumLibrary;
  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init();
  });
  afterAll(() => pdfium.destroy());

  async function pagesOf(change?: Partial<CertificateSheet>): Promise<PDFiumPage[]> {
    const bytes = await buffer(certificateSheet(sheet(change), font));
    return [...(await pdfium.loadDocument(bytes)).pages()];
  }

  const textOf = (page: PDFiumPage | undefined) => page?.getText().replace(/\s/g, '') ?? '';

  it('says who, with which document, when, how long, what, and who issued it with day and number', async () => {
    const pages = await pagesOf();
    expect(pages).toHaveLength(1);
    const text = textOf(pages[0]);
    for (const words of [
      '志愿服务记录证明',
      '编号：20261122-4821393',
      '志愿者姓名：林佳宁',
      '证件类型：居民身份证',
      '99**************37',
      '服务时间：2025年1月1日至2026年11月22日',
      '共计3小时30分钟',
      '签到和互助记录2小时30分钟，人工登记1小时',
      '老人理发日',
      '防汛值守',
      '出具单位（盖章）：灵泉镇西河社区',
      '出具日期：2026年11月22日',
      '核验码：K7QP-3MXA-HJ',
      '免费出具',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('writes rare characters of names', async () => {
    expect(textOf((await pagesOf({ name: '欧阳骉' }))[0])).toContain('志愿者姓名：欧阳骉');
  });

  it(
    'has a code that a phone reads, and that leads to where it is checked',
    async () => {
      const [page] = await pagesOf();
      if (!page) throw new Error('no page');
      const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' });
      const found = jsqr.default(new Uint8ClampedArray(data), width, height, {
        inversionAttempts: 'dontInvert',
      });
      expect(found?.data).toBe(sheet().link);
    },
    slow,
  );

  it('goes on over more pages for a long list, the code on the last', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => line(`第${index + 1}次环境清洁志愿服务`));
    const pages = await pagesOf({ lines });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(textOf).join('')).toContain('第60次环境清洁志愿服务');
    expect(textOf(pages.at(-1))).toContain('核验码');
  });
});
