import { ink, mm, type PdfCanvas, type TextStyle } from '../../common/pdf/pdf-canvas.js';
import type { SheetDoor } from './sheet-door.js';
import { fit } from '../../common/pdf/text-wrap.js';

const columns = 2;
const rows = 4;
/** Codes on an A4 page of labels. */
export const labelsAPage = columns * rows;

/** Printers cannot reach the very edge of the paper. */
const margin = 8 * mm;
const padding = 6 * mm;
const qrSide = 47 * mm;

const grey: TextStyle = { weight: 'regular', size: 9.5, color: ink.secondary };
const strong: TextStyle = { weight: 'bold', size: 17, color: ink.text };

/** One A4 page of labels, with lines to cut along. */
export function drawLabelPage(canvas: PdfCanvas, doors: readonly SheetDoor[]): void {
  const { width, height } = canvas.doc.page;
  const cell = { width: (width - 2 * margin) / columns, height: (height - 2 * margin) / rows };
  for (const [index, door] of doors.entries()) {
    const x = margin + (index % columns) * cell.width;
    const y = margin + Math.floor(index / columns) * cell.height;
    cutLines(canvas, x, y, cell.width, cell.height);
    drawLabel(canvas, door, x + padding, y + padding, cell.width - 2 * padding);
  }
}

function cutLines({ doc }: PdfCanvas, x: number, y: number, width: number, height: number): void {
  doc.save().lineWidth(0.4).dash(3, { space: 3 }).strokeColor(ink.line).rect(x, y, width, height).stroke();
  doc.undash().restore();
}

function drawLabel(canvas: PdfCanvas, door: SheetDoor, x: number, y: number, width: number): void {
  canvas.line(`${door.communityName} · ${door.gridName}`, x, y, width, grey);
  // The quiet zone is part of the square: it may reach into the padding and serves as the gap to the text.
  const [qrX, qrY] = [x - 3.5 * mm, y + 5.5 * mm];
  canvas.qr(door.link, qrX, qrY, qrSide);

  const textX = qrX + qrSide;
  const textWidth = x + width - textX;
  const { size, lines } = fit(door.label, canvas.column(textWidth, 'bold'), [17, 15, 13], 3);
  canvas.lines(lines, textX, qrY + 4 * mm, textWidth, { ...strong, size });
  canvas.line('网格员', textX, qrY + 31 * mm, textWidth, grey);
  canvas.line(door.gridWorker, textX, qrY + 35.5 * mm, textWidth, { ...strong, size: 16 });
  canvas.line('微信扫一扫，找网格员、报问题', x, y + 53.5 * mm, width, {
    ...strong,
    size: 13,
    color: ink.accent,
  });
}
