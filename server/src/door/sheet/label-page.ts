import { ink, mm, type SheetCanvas, type TextStyle } from './sheet.canvas.js';
import type { SheetDoor } from './sheet-door.js';
import { fit } from './sheet.wrap.js';

const columns = 2;
const rows = 4;
/** Codes on an A4 page of labels. */
export const labelsAPage = columns * rows;

/** Printers cannot reach the very edge of the paper. */
const margin = 8 * mm;
const padding = 6 * mm;
const qrSide = 42 * mm;

const grey: TextStyle = { weight: 'regular', size: 9.5, color: ink.secondary };
const strong: TextStyle = { weight: 'bold', size: 17, color: ink.text };

/** One A4 page of labels, with lines to cut along. */
export function drawLabelPage(canvas: SheetCanvas, doors: readonly SheetDoor[]): void {
  const { width, height } = canvas.doc.page;
  const cell = { width: (width - 2 * margin) / columns, height: (height - 2 * margin) / rows };
  for (const [index, door] of doors.entries()) {
    const x = margin + (index % columns) * cell.width;
    const y = margin + Math.floor(index / columns) * cell.height;
    cutLines(canvas, x, y, cell.width, cell.height);
    drawLabel(canvas, door, x + padding, y + padding, cell.width - 2 * padding);
  }
}

function cutLines({ doc }: SheetCanvas, x: number, y: number, width: number, height: number): void {
  doc.save().lineWidth(0.4).dash(3, { space: 3 }).strokeColor(ink.line).rect(x, y, width, height).stroke();
  doc.undash().restore();
}

function drawLabel(canvas: SheetCanvas, door: SheetDoor, x: number, y: number, width: number): void {
  canvas.line(`${door.communityName} · ${door.gridName}`, x, y, width, grey);
  const top = y + 6 * mm;
  canvas.qr(door.link, x - 2 * mm, top, qrSide);
  canvas.line('微信扫一扫', x - 2 * mm, top + qrSide, qrSide, { ...grey, align: 'center' });

  const textX = x + qrSide + 1 * mm;
  const textWidth = x + width - textX;
  const fits = (line: string, size: number) => canvas.widthOf(line, { ...strong, size }) <= textWidth;
  const { size, lines } = fit(door.label, [17, 15, 13], 3, fits);
  for (const [index, line] of lines.entries()) {
    canvas.line(line, textX, top + 2 * mm + index * size * 1.35, textWidth, { ...strong, size });
  }
  canvas.line('网格员', textX, top + 27 * mm, textWidth, grey);
  canvas.line(door.gridWorker, textX, top + 31.5 * mm, textWidth, { ...strong, size: 15 });
  canvas.line('扫码找网格员、报问题', x, y + 54 * mm, width, { ...strong, size: 13, color: ink.accent });
}
