import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { DoorSheetQuery } from '@linge/shared/door/door.schema';
import { drawLabelPage, labelsAPage } from './label-page.js';
import { drawPosterPage } from './poster-page.js';
import { PdfCanvas } from '../../common/pdf/pdf-canvas.js';
import type { SheetDoor } from './sheet-door.js';
import type { PdfFont } from '../../common/pdf/pdf-font.js';

type Layout = DoorSheetQuery['layout'];

/**
 * Writes the sheet while it is read: a finished page leaves the memory, and between two pages other requests get
 * their turn.
 */
export function doorSheet(
  doors: readonly SheetDoor[],
  layout: Layout,
  title: string,
  font: PdfFont,
): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title },
  });
  const output = doc.pipe(new PassThrough());
  doc.on('error', (error: Error) => output.destroy(error));
  write(doc, output, pagesOf(doors, layout), font).catch((error: Error) => output.destroy(error));
  return output;
}

type DrawPage = (canvas: PdfCanvas) => void;

async function write(
  doc: InstanceType<typeof PDFDocument>,
  output: PassThrough,
  pages: Iterable<DrawPage>,
  font: PdfFont,
): Promise<void> {
  const canvas = new PdfCanvas(doc, font);
  for (const draw of pages) {
    if (output.destroyed) return;
    doc.addPage();
    draw(canvas);
    await setImmediate();
  }
  doc.end();
}

function* pagesOf(doors: readonly SheetDoor[], layout: Layout): Generator<DrawPage> {
  if (layout === 'posters') {
    for (const door of doors) yield (canvas) => drawPosterPage(canvas, door);
    return;
  }
  for (let start = 0; start < doors.length; start += labelsAPage) {
    const onPage = doors.slice(start, start + labelsAPage);
    yield (canvas) => drawLabelPage(canvas, onPage);
  }
}
