import { api, WxFailure } from './call';
import { baseName } from './file-store';
import type { FileStore } from './file-store';

interface PathOptions {
  filePath: string;
}
type Data = string | ArrayBuffer;

function toBytes(data: Data): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
}

/** `wx.getFileSystemManager()` and the older calls that do the same. */
export function fileSystem(store: FileStore) {
  const must = (path: string) => {
    if (!store.has(path)) throw new WxFailure(`no such file or directory, "${path}"`, { errno: 1300002 });
    return store.get(path);
  };
  const read = (path: string, encoding?: string): Data => {
    const { bytes } = must(path);
    if (!encoding) return bytes.slice().buffer;
    if (encoding === 'base64') return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes);
  };
  const saveFile = api<{ tempFilePath: string; filePath?: string }>('saveFile', async (options) => {
    must(options.tempFilePath);
    return { savedFilePath: await store.save(options.tempFilePath, options.filePath) };
  });
  const getSavedFileList = api('getSavedFileList', () => ({ fileList: store.saved() }));
  const removeSavedFile = api<PathOptions>('removeSavedFile', async ({ filePath }) => {
    must(filePath);
    await store.remove(filePath);
  });
  const getFileInfo = api<PathOptions>('getFileInfo', ({ filePath }) => ({
    size: must(filePath).bytes.length,
  }));
  const manager = {
    saveFile,
    getSavedFileList,
    removeSavedFile,
    getFileInfo,
    access: api<{ path: string }>('access', ({ path }) => {
      must(path);
    }),
    accessSync: (path: string) => {
      must(path);
    },
    readFile: api<PathOptions & { encoding?: string }>('readFile', (options) => ({
      data: read(options.filePath, options.encoding),
    })),
    readFileSync: read,
    writeFile: api<PathOptions & { data: Data }>('writeFile', (options) =>
      store.writeBytes(options.filePath, toBytes(options.data)),
    ),
    unlink: api<PathOptions>('unlink', async ({ filePath }) => {
      must(filePath);
      await store.remove(filePath);
    }),
    copyFile: api<{ srcPath: string; destPath: string }>('copyFile', (options) =>
      store.writeBytes(options.destPath, must(options.srcPath).bytes),
    ),
    stat: api<{ path: string }>('stat', ({ path }) => ({
      stats: { size: must(path).bytes.length, isFile: () => true, isDirectory: () => false },
    })),
  };
  return { getFileSystemManager: () => manager, saveFile, getSavedFileList, removeSavedFile, getFileInfo };
}

export { baseName };
