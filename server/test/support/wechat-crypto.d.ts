/** As much of it as tests use; it brings no types. */
declare module 'wechat-crypto' {
  export default class WechatCrypto {
    constructor(token: string, encodingAesKey: string, id: string);
    getSignature(timestamp: string, nonce: string, encrypted: string): string;
    encrypt(text: string): string;
    decrypt(encrypted: string): { message: string; id: string };
  }
}
