import { ink, mm, type PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { SheetDoor } from './sheet-door.js';
import { fit } from '../../common/pdf/text-wrap.js';

const margin = 16 * mm;
const bandHeight = 58 * mm;
const qrSide = 104 * mm;
const labelSizes = { oneLine: [38, 31], twoLines: [28, 25, 22] } as const;

const centered = { align: 'center' } as const;
const grey: TextStyle = { weight: 'regular', size: 13, color: ink.secondary, ...centered };
const strong: TextStyle = { weight: 'bold', size: 32, color: ink.text, ...centered };

/** One A4 page for one door: who serves it, and the code that finds them. */
export function drawPosterPage(canvas: PdfCanvas, door: SheetDoor): void {
  const { width: pageWidth } = canvas.doc.page;
  const width = pageWidth - 2 * margin;
  drawBand(canvas, door, pageWidth);

  const column = canvas.column(width, 'bold');
  const onOneLine = column.widthOf(door.label, labelSizes.oneLine[1]) <= width;
  const { size, lines } = onOneLine
    ? fit(door.label, column, labelSizes.oneLine, 1)
    : fit(door.label, column, labelSizes.twoLines, 2);
  const labelTop = bandHeight + (lines.length > 1 ? 6 : 11) * mm;
  canvas.lines(lines, margin, labelTop, width, { ...strong, size }, 1.2);
  const place = [door.gridName, door.microGridName].filter(Boolean).join(' · ');
  canvas.line(place, margin, bandHeight + 33 * mm, width, { ...grey, size: 15 });

  const [qrX, qrY] = [(pageWidth - qrSide) / 2, bandHeight + 43 * mm];
  canvas.qr(door.link, qrX, qrY, qrSide);
  canvas.doc.save().lineWidth(1).strokeColor(ink.line);
  canvas.doc
    .roundedRect(qrX, qrY, qrSide, qrSide, 4 * mm)
    .stroke()
    .restore();
  const invitation = '微信扫一扫：找网格员、报问题、看办理';
  canvas.line(invitation, margin, qrY + qrSide + 6 * mm, width, { ...strong, size: 20 });

  drawChain(canvas, door, margin, qrY + qrSide + 25 * mm, width);
  const footer = { ...grey, size: 11 };
  canvas.line(door.address, margin, 271 * mm, width, footer);
  canvas.line(door.serviceHours, margin, 277 * mm, width, footer);
}

function drawBand(canvas: PdfCanvas, door: SheetDoor, pageWidth: number): void {
  canvas.doc.rect(0, 0, pageWidth, bandHeight).fill(ink.accent);
  const white = { ...strong, color: ink.paper };
  canvas.line(door.communityName, 0, 11 * mm, pageWidth, { ...white, weight: 'regular', size: 17 });
  canvas.line('有困难，找书记', 0, 21 * mm, pageWidth, { ...white, size: 52 });
  canvas.line('小事不出网格，大事不出社区，难事不出乡镇', 0, 46 * mm, pageWidth, {
    ...white,
    weight: 'regular',
    size: 13,
  });
}

/** The five links side by side on one line, as they stand behind one another. */
function drawChain(canvas: PdfCanvas, door: SheetDoor, x: number, y: number, width: number): void {
  const column = width / door.chain.length;
  const first = x + column / 2;
  canvas.doc.save().lineWidth(1.2).strokeColor(ink.accent);
  canvas.doc
    .moveTo(first, y)
    .lineTo(x + width - column / 2, y)
    .stroke();
  for (const [index, link] of door.chain.entries()) {
    const left = x + index * column;
    canvas.doc.circle(left + column / 2, y, 1.8 * mm).fill(ink.accent);
    canvas.line(link.title, left, y + 4.5 * mm, column, { ...grey, size: 11.5 });
    canvas.line(link.name, left, y + 10 * mm, column, { ...strong, size: 19 });
    const { size, lines } = fit(link.organisation, canvas.column(column - 3 * mm, 'regular'), [9.5, 8.5], 2);
    canvas.lines(lines, left, y + 19 * mm, column, { ...grey, size });
  }
  canvas.doc.restore();
}
