import { describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { noticePosterSvg, type NoticePoster } from './notice-poster.svg.js';

const poster: NoticePoster = {
  title: '12月3日西河湾小区停水通知',
  issuerName: '西河社区 第3网格',
  day: '2026年11月27日',
  importance: 'important',
  summary: '因主管网检修，12月3日上午9点到下午3点停水，请提前存水。有老人行动不便的，请打电话给网格员。',
  open: true,
  code: 'https://linge.example.org/n/01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90',
};
const font = new PdfFont();

async function rendered(change: Partial<NoticePoster> = {}) {
  const svg = noticePosterSvg({ ...poster, ...change }, font);
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), ...info };
}

const scanned = ({ data, width, height }: Awaited<ReturnType<typeof rendered>>) =>
  jsqr.default(data, width, height, { inversionAttempts: 'dontInvert' })?.data;

describe('the poster of a notice', () => {
  it('carries a code that a phone reads as the notice’s link', async () => {
    expect(scanned(await rendered())).toBe(poster.code);
  });

  it('carries WeChat’s own code instead where that was drawn', async () => {
    const modules = await toBuffer('subpackages/notice/detail/index?scene=7', { scale: 1 });
    const code = await sharp(modules).resize(560, 560, { kernel: 'nearest' }).jpeg().toBuffer();
    expect(scanned(await rendered({ code }))).toBe('subpackages/notice/detail/index?scene=7');
  });

  it('grows with what it says and cuts off what is too much', async () => {
    const short = await rendered({ summary: '停水' });
    const long = await rendered({ summary: poster.summary.repeat(3) });
    const longer = await rendered({ summary: poster.summary.repeat(30) });
    expect(long.height).toBeGreaterThan(short.height);
    expect(longer.height).toBe(long.height);
  });
});
