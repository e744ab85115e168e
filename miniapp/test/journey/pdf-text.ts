import { createRequire } from 'node:module';

interface Pdfium {
  loadDocument(bytes: Uint8Array): Promise<{ pages(): Iterable<{ getText(): string }> }>;
  destroy(): void;
}

// The reader of PDFs is the server's dependency; the mini-program hands them to WeChat.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** What a PDF says, without the space between the pieces that it is set from. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { PDFiumLibrary } = require('@hyzyla/pdfium') as {
    PDFiumLibrary: { init(): Promise<Pdfium> };
  };
  const pdfium = await PDFiumLibrary.init();
  try {
    const document = await pdfium.loadDocument(bytes);
    return [...document.pages()].map((page) => page.getText().replace(/\s/g, '')).join('\n');
  } finally {
    pdfium.destroy();
  }
}
