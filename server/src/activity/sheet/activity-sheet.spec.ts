import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from '@jest/globals';
import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import jsqr from 'jsqr';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { activitySheet, type ActivitySheet } from './activity-sheet.document.js';
import { sheetFacts } from './activity-sheet.facts.js';

const sheet: ActivitySheet = {
  title: '河边清洁',
  organiserName: '西河社区 第3网格',
  facts: [{ name: '时间', text: '12月5日（周六）9:00–11:00' }],
  text: '一起清理河边步道。\n工具现场发。',
  code: 'https://linge.example.org/a/01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90',
};
const font = new PdfFont();
const at = (day: string, clock: string) => new Date(`2026-12-${day}T${clock}:00+08:00`).toISOString();
const session = (day: string) => ({ startsAt: at(day, '09:00'), endsAt: at(day, '11:00') });
const activity = (sessions: readonly PublicActivity['session'][], next = 0) =>
  ({
    ...{ place: '西河桥头', sessions, session: sessions[next], sessionCount: sessions.length, toBring: null },
    roles: [
      { id: 'r1', name: '登记', places: 2, free: 0 },
      { id: 'r2', name: '引导', places: 4, free: 4 },
    ],
    audience: { grids: [], minAge: 14, maxAge: null, invited: false },
    signUpUntil: at('04', '18:00'),
  }) as unknown as PublicActivity;
const factsOf = (told: PublicActivity) =>
  Object.fromEntries(sheetFacts(told).map(({ name, text }) => [name, text]));

describe('the page that is put up for an activity', () => {
  it('carries a code that a phone reads as its link', async () => {
    const pdfium = await PDFiumLibrary.init();
    try {
      const bytes = await buffer(activitySheet(sheet, font));
      const [page] = [...(await pdfium.loadDocument(bytes)).pages()];
      if (!page) throw new Error('no page');
      expect(page.getText()).toContain('工具现场发');
      const { data, width, height } = await page.render({ scale: 1, render: 'bitmap' });
      expect(jsqr.default(new Uint8ClampedArray(data), width, height)?.data).toBe(sheet.code);
    } finally {
      pdfium.destroy();
    }
  });

  it('says when and for whom as people do', () => {
    expect(factsOf(activity([session('05')]))).toEqual({
      ...{ 时间: '12月5日（周六）9:00–11:00', 地点: '西河桥头', 谁能参加: '全社区居民，14 岁以上' },
      ...{ 名额: '登记2名，引导4名', 报名截止: '12月4日（周五）18:00' },
    });
    const night = { startsAt: at('05', '22:00'), endsAt: at('06', '02:00') };
    expect(factsOf(activity([night])).时间).toBe('12月5日（周六）22:00–12月6日（周日）2:00');
  });

  it('tells of a series those that are to come', () => {
    const series = ['05', '12', '19', '26'].map(session);
    expect(factsOf(activity(series, 2)).时间).toBe(
      '12月19日（周六）9:00–11:00 12月26日（周六）9:00–11:00 等，共4次',
    );
  });
});
