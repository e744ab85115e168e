import type { NoticeImportance } from '@linge/shared/notice/notice.schema';
import { ink } from '../../common/pdf/pdf-canvas.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';
import { fit } from '../../common/pdf/text-wrap.js';
import { SvgCanvas } from '../../common/svg/svg-canvas.js';

/** What stands on the poster of a notice. */
export interface NoticePoster {
  readonly title: string;
  /** `西河社区 第3网格`. */
  readonly issuerName: string;
  /** `2026年11月27日`. */
  readonly day: string;
  readonly importance: NoticeImportance;
  readonly summary: string;
  /** Whether anybody may read it, or only those whom it is for. */
  readonly open: boolean;
  /** A code that WeChat drew (JPEG), which it alone reads; or the link that a QR code for any phone holds. */
  readonly code: Buffer | string;
}

/** Pixels: as wide as a chat shows a picture sharply on a phone. */
const width = 750;
const margin = 60;
const inside = width - 2 * margin;
const codeSide = 220;
/** WeChat's own has finer dots than a short link. */
const wechatCodeSide = 260;

const kinds: Readonly<Record<NoticeImportance, string>> = {
  normal: '通知公告',
  important: '重要通知',
  urgent: '紧急通知',
};

/** A poster to forward into a grid's group: what it says, who says it, and a code that opens all of it. */
export function noticePosterSvg(poster: NoticePoster, font: PdfFont): string {
  const canvas = new SvgCanvas(width, font);
  const title = fit(poster.title, canvas.column(inside, 'bold'), [52, 46], 3);
  const summary = fit(poster.summary, canvas.column(inside, 'regular'), [32], 6);
  const bandHeight = 130;
  const titleTop = bandHeight + 56;
  const factTop = titleTop + title.lines.length * title.size * 1.4 + 12;
  const summaryTop = factTop + 28 * 1.4 + 36;
  const codeTop = summaryTop + summary.lines.length * 32 * 1.6 + 48;
  const drawn = typeof poster.code !== 'string';
  const side = drawn ? wechatCodeSide : codeSide;
  const height = Math.round(codeTop + side + margin);

  canvas.rect(0, 0, width, height, ink.paper);
  canvas.rect(0, 0, width, bandHeight, ink.accent);
  const band = { weight: 'bold', size: 48, color: ink.paper } as const;
  canvas.lines([kinds[poster.importance]], margin, 34, inside, band);
  canvas.lines(title.lines, margin, titleTop, inside, {
    weight: 'bold',
    size: title.size,
    color: ink.text,
  });
  const fact = { weight: 'regular', size: 28, color: ink.secondary } as const;
  canvas.lines([`${poster.issuerName} · ${poster.day}`], margin, factTop, inside, fact);
  canvas.lines(
    summary.lines,
    margin,
    summaryTop,
    inside,
    { weight: 'regular', size: 32, color: ink.text },
    1.6,
  );
  canvas.rect(margin, codeTop - 20, inside, 2, ink.line);
  if (typeof poster.code === 'string') canvas.qr(poster.code, margin - 16, codeTop, side);
  else canvas.jpeg(poster.code, margin - 16, codeTop, side);
  const how = drawn ? '微信扫一扫，或长按识别，看全文' : '扫码看全文';
  const beside = inside - side - 12;
  const told = (poster.open ? [how] : [how, '登录后，收到通知的居民可以看']).flatMap(
    (text) => fit(text, canvas.column(beside, 'regular'), [fact.size], 2).lines,
  );
  const toldTop = codeTop + (side - told.length * fact.size * 1.4) / 2;
  canvas.lines(told, margin + side + 12, toldTop, beside, { ...fact, color: ink.text });
  return canvas.svg(height);
}
