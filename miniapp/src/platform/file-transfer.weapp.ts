import Taro from '@tarojs/taro';
import type { FileTransferPlatform } from './file-transfer.type';
import { networkError } from './transport';

export const sendFile: FileTransferPlatform['sendFile'] = async (request) => {
  try {
    const answer = await Taro.uploadFile({
      url: request.url,
      filePath: request.path,
      name: request.field,
      // WeChat calls every file tmp_…
      formData: { fileName: request.fileName },
      header: request.headers,
      timeout: request.timeoutMs,
    });
    return { status: answer.statusCode, body: answer.data };
  } catch (error) {
    throw networkError(error);
  }
};

/** What a file says; nothing where it cannot be read, or a refusal came without one. */
const textOf = (filePath: string) =>
  new Promise<string>((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf8',
      success: ({ data }) => resolve(typeof data === 'string' ? data : ''),
      fail: () => resolve(''),
    });
  });

export const fetchBinary: FileTransferPlatform['fetchBinary'] = async (request) => {
  try {
    const answer = await Taro.downloadFile({
      url: request.url,
      header: request.headers,
      timeout: request.timeoutMs,
    });
    const { statusCode: status, tempFilePath: file } = answer;
    return { status, file, problem: status === 200 ? '' : await textOf(file) };
  } catch (error) {
    throw networkError(error);
  }
};
