import { deflateSync } from 'node:zlib';
import { pathOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { Problem } from '@linge/shared/error-code';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';

/** A photo as a phone takes it: lying on its side, with place, time and device in it. */
export function phonePhoto(width = 2400, height = 1800, background = '#b8141a'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'SecretPhone', Software: 'SecretApp' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 39/1 29/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 3/1 5/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export async function upload(
  api: ApiClient,
  bytes: Uint8Array,
  { id = uuid(), field = 'file', name = 'photo.jpg' }: { id?: string; field?: string; name?: string } = {},
): Promise<{ status: number; link: FileLink; problem: Problem; queries: number }> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  const response = await fetch(`${api.baseUrl}/api${pathOf(fileApi.upload, { id })}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.token ?? ''}` },
    body: form,
  });
  const json = (await response.json()) as FileLink & Problem;
  const queries = Number(response.headers.get('x-query-count'));
  return { status: response.status, link: json, problem: json, queries };
}

/** A PNG of a few hundred bytes that says it is far larger than any memory. */
export function hugePng(pixels = 60_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
