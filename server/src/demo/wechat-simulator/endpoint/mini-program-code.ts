import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { Refusal } from '../refusal.js';
import { JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

const HOME_PAGE = 'pages/home/index';
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const PAGE = /^[\w-]+(\/[\w-]+)*$/;
const VERSIONS = ['release', 'trial', 'develop'];

/** Draws an ordinary QR code of `page?scene=…`, since the round code is WeChat's own. */
export const miniProgramCode: SimulatedEndpoint = {
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  jsonType: JSON_TYPE,
  needsToken: true,
  async answer({ body }, state) {
    const request = readObject(body);
    const scene = readMember(request, 'scene', 'string') ?? '';
    const page = readMember(request, 'page', 'string') ?? '';
    const checkPath = readMember(request, 'check_path', 'boolean') ?? true;
    const version = readMember(request, 'env_version', 'string') ?? 'release';
    const width = readMember(request, 'width', 'number') ?? 430;
    const transparent = readMember(request, 'is_hyaline', 'boolean') ?? false;

    if (scene.length < 1 || scene.length > 32) throw new Refusal(40169);
    if (!SCENE.test(scene)) throw new Refusal(40129);
    if (page !== '' && !PAGE.test(page)) throw new Refusal(41030);
    if (page !== '' && checkPath && state.publishedPages?.has(page) === false) throw new Refusal(41030);
    if (!VERSIONS.includes(version)) throw new Refusal(40097);
    if (!Number.isInteger(width) || width < 280 || width > 1280) throw new Refusal(40097);
    state.limits.miniProgramCode.take();

    const pixelPerModule = await toBuffer(`${page || HOME_PAGE}?scene=${encodeURIComponent(scene)}`, {
      scale: 1,
      color: { light: transparent ? '#ffffff00' : '#ffffffff' },
    });
    const image = sharp(pixelPerModule).resize(width, width, { kernel: 'nearest' });
    return transparent
      ? { contentType: 'image/png', body: await image.png().toBuffer() }
      : { contentType: 'image/jpeg', body: await image.jpeg({ quality: 95 }).toBuffer() };
  },
};
