import { create } from 'qrcode/lib/core/qrcode.js';
import { render } from 'qrcode/lib/renderer/svg-tag.js';

/**
 * The QR code of an ASCII text, its white margin within, as the address of a picture.
 * @throws Error where the text is too long for any code
 */
export function qrPicture(text: string): string {
  // as bytes: the library turns text into them by TextEncoder, which mini-programs lack
  const data = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const svg = render(create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' }));
  const plain = svg.trim().replaceAll('"', "'");
  return `data:image/svg+xml,${plain.replace(/[#<>]/g, encodeURIComponent)}`;
}
