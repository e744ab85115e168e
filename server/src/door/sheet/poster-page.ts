import { ink, mm, type SheetCanvas, type TextStyle } from './sheet.canvas.js';
import type { SheetDoor } from './sheet-door.js';
import { fit } from './sheet.wrap.js';

const margin = 16 * mm;
const bandHeight = 58 * mm;
const qrSide = 96 * mm;

const centered = { align: 'center' } as const;
const grey: TextStyle = { weight: 'regular', size: 13, color: ink.secondary, ...centered };
const strong: TextStyle = { weight: 'bold', size: 32, color: ink.text, ...centered };

/** One A4 page for one door: who serves it, and the code that finds them. */
export function drawPosterPage(canvas: SheetCanvas, door: SheetDoor): void {
  const { width: pageWidth } = canvas.doc.page;
  const width = pageWidth - 2 * margin;
  drawBand(canvas, door, pageWidth);

  const fits = (line: string, size: number) => canvas.widthOf(line, { ...strong, size }) <= width;
  const { size, lines } = fit(door.label, [34, 30, 26, 22], 2, fits);
  const labelTop = bandHeight + (lines.length > 1 ? 8 : 12) * mm;
  for (const [index, line] of lines.entries()) {
    canvas.line(line, margin, labelTop + index * size * 1.3, width, { ...strong, size });
  }
  const place = [door.gridName, door.microGridName].filter(Boolean).join(' · ');
  canvas.line(place, margin, bandHeight + 34 * mm, width, { ...grey, size: 15 });

  const qrTop = bandHeight + 45 * mm;
  const qrX = (pageWidth - qrSide) / 2;
  canvas.doc.save().lineWidth(1.2).strokeColor(ink.line);
  canvas.doc.roundedRect(qrX - 3 * mm, qrTop - 3 * mm, qrSide + 6 * mm, qrSide + 6 * mm, 4 * mm).stroke();
  canvas.doc.restore();
  canvas.qr(door.link, qrX, qrTop, qrSide);
  canvas.line('微信扫一扫：找网格员、报问题、看办理', margin, qrTop + qrSide + 7 * mm, width, {
    ...strong,
    size: 19,
  });

  drawChain(canvas, door, margin, qrTop + qrSide + 25 * mm, width);
  canvas.line(`${door.address}　${door.serviceHours}`, margin, 281 * mm, width, { ...grey, size: 11 });
}

function drawBand(canvas: SheetCanvas, door: SheetDoor, pageWidth: number): void {
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
function drawChain(canvas: SheetCanvas, door: SheetDoor, x: number, y: number, width: number): void {
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
    canvas.line(link.title, left, y + 4 * mm, column, { ...grey, size: 11 });
    canvas.line(link.name, left, y + 9.5 * mm, column, { ...strong, size: 17 });
    const style = { ...grey, size: 8.5 };
    const { lines } = fit(
      link.organisation,
      [style.size],
      2,
      (line) => canvas.widthOf(line, style) <= column - 2 * mm,
    );
    for (const [row, line] of lines.entries()) {
      canvas.line(line, left, y + 18 * mm + row * 4 * mm, column, style);
    }
  }
  canvas.doc.restore();
}
