import { api, WxFailure } from './call';
import type { HostContext } from './context';

interface CountOptions {
  count?: number;
}
interface SourceOptions {
  src: string;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Photos, previews, scanned codes: the test lays out what the user would pick. */
export function media({ files, supplied, recorder, privacy }: HostContext) {
  const take = (count: number) => {
    const taken = supplied.files.splice(0, count);
    if (taken.length === 0) throw new WxFailure('cancel');
    return taken.map((file) => {
      const bytes = decode(file.base64);
      const extension = file.name.split('.').at(-1) ?? 'jpg';
      return { tempFilePath: files.addTemporary(bytes, extension), size: bytes.length, name: file.name };
    });
  };
  type Options = Record<string, unknown>;
  const note = (name: string, options: Options) => {
    const plain = Object.entries(options).filter(([, value]) => typeof value !== 'function');
    recorder.call(name, Object.fromEntries(plain));
  };
  const record = (name: string) => api<Options>(name, (options) => note(name, options));
  /** The same of what WeChat lets nobody do before the privacy notice is agreed to. */
  const recordAgreed = (name: string) =>
    api<Options>(name, async (options) => {
      await privacy.require(name);
      note(name, options);
    });
  const must = (path: string) => {
    if (!files.has(path)) throw new WxFailure(`file not found "${path}"`);
    return files.get(path);
  };
  return {
    chooseMedia: api<CountOptions>('chooseMedia', async ({ count }) => {
      await privacy.require('chooseMedia');
      return { type: 'image', tempFiles: take(count ?? 9).map((file) => ({ ...file, fileType: 'image' })) };
    }),
    chooseImage: api<CountOptions>('chooseImage', async ({ count }) => {
      await privacy.require('chooseImage');
      const taken = take(count ?? 9).map(({ tempFilePath, size }) => ({ path: tempFilePath, size }));
      return { tempFilePaths: taken.map(({ path }) => path), tempFiles: taken };
    }),
    chooseMessageFile: api<CountOptions>('chooseMessageFile', async ({ count }) => {
      await privacy.require('chooseMessageFile');
      const taken = take(count ?? 1);
      return {
        tempFiles: taken.map(({ tempFilePath: path, size, name }) => ({ path, size, name, type: 'file' })),
      };
    }),
    compressImage: api<SourceOptions>('compressImage', ({ src }) => ({
      tempFilePath: files.addTemporary(must(src).bytes, 'jpg'),
    })),
    getImageInfo: api<SourceOptions>('getImageInfo', async ({ src }) => {
      const image = await createImageBitmap(new Blob([must(src).bytes]));
      return { width: image.width, height: image.height, path: src, orientation: 'up', type: 'jpeg' };
    }),
    scanCode: api('scanCode', () => {
      const result = supplied.scans.shift();
      if (result === undefined) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '' };
    }),
    previewImage: record('previewImage'),
    previewMedia: record('previewMedia'),
    saveImageToPhotosAlbum: recordAgreed('saveImageToPhotosAlbum'),
    openDocument: api<{ filePath: string; fileType?: string }>('openDocument', ({ filePath, fileType }) => {
      must(filePath);
      recorder.call('openDocument', { filePath, fileType });
    }),
    shareFileMessage: api<{ filePath: string; fileName?: string }>(
      'shareFileMessage',
      ({ filePath, fileName }) => {
        must(filePath);
        recorder.call('shareFileMessage', { filePath, fileName });
      },
    ),
    makePhoneCall: record('makePhoneCall'),
    setClipboardData: recordAgreed('setClipboardData'),
    getClipboardData: api('getClipboardData', () => ({ data: '' })),
    openLocation: record('openLocation'),
    openCustomerServiceChat: record('openCustomerServiceChat'),
    navigateToMiniProgram: record('navigateToMiniProgram'),
    addPhoneContact: record('addPhoneContact'),
    openPrivacyContract: record('openPrivacyContract'),
    exitMiniProgram: record('exitMiniProgram'),
  };
}
