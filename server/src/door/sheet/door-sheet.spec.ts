import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { doorSheet } from './door-sheet.document.js';
import type { SheetDoor } from './sheet-door.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';

/** Much coarser than any printer or camera. */
const dotsPerInch = { labels: 96, posters: 48 };
/** Looking for codes in pictures is arithmetic; other work on the machine may hold it up. Milliseconds. */
const slow = 30_000;
const font = new PdfFont();

function door(number: number, change: Partial<SheetDoor> = {}): SheetDoor {
  const titles = ['社区党委', '网格党支部', '网格员', '微网格', '党员志愿队伍'];
  return {
    link: `https://linge.example.org/q/${String(number).padStart(22, 'x')}`,
    label: `西河湾小区 ${number}栋 2单元`,
    communityName: '西河社区',
    gridName: '第3网格',
    microGridName: '西河湾微网格',
    gridWorker: '李红梅',
    address: '灵泉镇滨河路18号',
    serviceHours: '每天 8:30–18:00',
    chain: titles.map((title) => ({ title, name: '王建国', organisation: `${title}一` })),
    ...change,
  };
}

const doors = (count: number) => Array.from({ length: count }, (_, index) => door(index + 1));

describe('a printed sheet of door codes', () => {
  let pdfium: PDFiumLibrary;
  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init();
  });
  afterAll(() => pdfium.destroy());

  async function pagesOf(sheet: readonly SheetDoor[], layout: 'labels' | 'posters'): Promise<PDFiumPage[]> {
    const bytes = await buffer(doorSheet(sheet, layout, '西河社区门牌码', font));
    return [...(await pdfium.loadDocument(bytes)).pages()];
  }

  it('is A4, eight labels a page', async () => {
    const pages = await pagesOf(doors(9), 'labels');
    expect(pages).toHaveLength(2);
    const { originalWidth, originalHeight } = onlyPage(pages.slice(0, 1)).getOriginalSize();
    expect([Math.round(originalWidth), Math.round(originalHeight)]).toEqual([595, 842]);
  });

  it(
    'has on each label a code that a phone reads, and that opens this very door',
    async () => {
      const sheet = doors(8);
      const page = onlyPage(await pagesOf(sheet, 'labels'));
      const cells = await cellsOf(page, dotsPerInch.labels, 2, 4);
      expect(cells.map(scan)).toEqual(sheet.map(({ link }) => link));
    },
    slow,
  );

  it('says on a label which place it is and who serves it', async () => {
    const page = onlyPage(await pagesOf([door(1)], 'labels'));
    const text = page.getText().replace(/\s/g, '');
    for (const words of ['西河社区', '第3网格', '西河湾小区', '1栋2单元', '李红梅', '找网格员、报问题']) {
      expect(text).toContain(words);
    }
  });

  it(
    'makes a poster for each door, with its code and the five who stand behind it',
    async () => {
      const names = ['甲一', '乙二', '丙三', '丁四', '暂缺'];
      const chain = door(1).chain.map((link, index) => ({ ...link, name: names[index] ?? '' }));
      const pages = await pagesOf([door(1, { chain }), door(2)], 'posters');
      const text = pages[0]?.getText().replace(/\s/g, '');
      for (const words of ['有困难，找书记', '西河湾小区1栋2单元', ...names]) expect(text).toContain(words);
      const codes: unknown[] = [];
      for (const page of pages) codes.push(...(await cellsOf(page, dotsPerInch.posters, 1, 1)).map(scan));
      expect(codes).toEqual([door(1).link, door(2).link]);
    },
    slow,
  );

  it('writes the rare characters of names, and a printer’s mark for one that no font has', async () => {
    const page = onlyPage(await pagesOf([door(1, { gridWorker: '欧阳骉㛃' })], 'labels'));
    expect(page.getText()).toContain('欧阳骉〓');
  });
});

function onlyPage(pages: readonly PDFiumPage[]): PDFiumPage {
  const [page, ...others] = pages;
  if (!page || others.length) throw new Error(`${pages.length} pages instead of one`);
  return page;
}

interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function scan({ data, width, height }: Picture): string | undefined {
  return jsqr.default(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** A page as printed, cut into equal parts. */
async function cellsOf(page: PDFiumPage, dpi: number, columns: number, rows: number): Promise<Picture[]> {
  const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
  const cell = { width: Math.floor(width / columns), height: Math.floor(height / rows) };
  return Array.from({ length: columns * rows }, (_, index) => {
    const left = (index % columns) * cell.width;
    const top = Math.floor(index / columns) * cell.height;
    const part = new Uint8ClampedArray(cell.width * cell.height * 4);
    for (let row = 0; row < cell.height; row++) {
      const start = ((top + row) * width + left) * 4;
      part.set(data.subarray(start, start + cell.width * 4), row * cell.width * 4);
    }
    return { data: part, ...cell };
  });
}
