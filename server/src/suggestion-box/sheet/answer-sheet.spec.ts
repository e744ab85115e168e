import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { answerSheet, type AnswerSheet } from './answer-sheet.document.js';

/** Looking for a code in a picture is arithmetic; other work on the machine may hold it up. Milliseconds. */
const slow = 30_000;

const sheet: AnswerSheet = {
  ...{ communityName: '西河社区', place: '西河湾小区 3栋 2单元', day: '2026-11-24', slipCount: 9 },
  items: Array.from({ length: 9 }, (_, index) => ({
    number: `20261124-0000${index}`,
    summary: '楼道照明不亮，晚上看不见台阶',
    answer: '三楼至五楼的灯已全部更换，每周检查一次。'.repeat(3),
  })),
  ...{ kept: 1, unread: 1, address: '灵泉镇滨河路18号', askLink: 'https://linge.example.org/a' },
};

describe('the sheet that hangs beside a suggestion box', () => {
  let pdfium: PDFiumLibrary;
  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init();
  });
  afterAll(() => pdfium.destroy());

  it(
    'has on each page a code that a phone reads, and that leads to where one asks by number',
    async () => {
      const document = await pdfium.loadDocument(await buffer(answerSheet(sheet, new PdfFont())));
      const pages = [...document.pages()];
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.getText().replace(/\s/g, '')).toContain('不用登录');
      for (const page of pages) {
        const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' });
        const pixels = new Uint8ClampedArray(data);
        expect(jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data).toBe(
          sheet.askLink,
        );
      }
    },
    slow,
  );
});
