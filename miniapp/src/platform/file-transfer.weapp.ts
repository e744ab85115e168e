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

export const fetchBinary: FileTransferPlatform['fetchBinary'] = async (request) => {
  try {
    const answer = await Taro.downloadFile({
      url: request.url,
      header: request.headers,
      timeout: request.timeoutMs,
    });
    return { status: answer.statusCode, file: answer.tempFilePath, problem: '' };
  } catch (error) {
    throw networkError(error);
  }
};
