import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The three settings of the message push in WeChat's console, and whose it is. */
export interface CallbackSecrets {
  readonly appId: string;
  /** 3–32 letters and digits: proves that a request comes from WeChat. */
  readonly token: string;
  /** EncodingAESKey, 43 letters and digits. */
  readonly aesKey: string;
}

/** What cannot be opened; the reason holds nothing of what was received. */
export class CallbackUnreadable extends Error {}

const randomLength = 16;
const lengthBytes = 4;
/** Not AES's own 16: WeChat pads to 32. */
const blockBytes = 32;

/**
 * Signs and encrypts what WeChat pushes ("safe mode"): AES-256-CBC over
 * 16 random bytes + length (4 bytes, big endian) + message + app id.
 */
export class CallbackCipher {
  readonly #key: Buffer;

  constructor(private readonly secrets: CallbackSecrets) {
    this.#key = Buffer.from(`${secrets.aesKey}=`, 'base64');
    if (this.#key.length !== blockBytes) throw new Error('An EncodingAESKey has 43 letters and digits');
  }

  /** @param parts timestamp, nonce and, for what is encrypted, the ciphertext */
  signature(...parts: readonly string[]): string {
    return createHash('sha1')
      .update([this.secrets.token, ...parts].sort().join(''))
      .digest('hex');
  }

  /** Whether a signature is right, in a time that does not tell how much of it is. */
  isSigned(signature: string, ...parts: readonly string[]): boolean {
    const wanted = Buffer.from(this.signature(...parts));
    const given = Buffer.from(signature);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  encrypt(message: string): string {
    const text = Buffer.from(message);
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(text.length);
    const whole = Buffer.concat([randomBytes(randomLength), length, text, Buffer.from(this.secrets.appId)]);
    const missing = blockBytes - (whole.length % blockBytes);
    const cipher = createCipheriv('aes-256-cbc', this.#key, this.#iv).setAutoPadding(false);
    const padded = Buffer.concat([whole, Buffer.alloc(missing, missing)]);
    return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
  }

  /**
   * Check the signature first: what is not WeChat's must not be told why it does not open.
   * @throws CallbackUnreadable for what is truncated, altered, or for another mini-program
   */
  decrypt(encrypted: string): string {
    const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)
      ? Buffer.from(encrypted, 'base64')
      : Buffer.alloc(0);
    if (bytes.length === 0 || bytes.length % blockBytes !== 0) {
      throw new CallbackUnreadable('the ciphertext is no whole number of blocks');
    }
    const decipher = createDecipheriv('aes-256-cbc', this.#key, this.#iv).setAutoPadding(false);
    const whole = withoutPadding(Buffer.concat([decipher.update(bytes), decipher.final()]));
    const start = randomLength + lengthBytes;
    if (whole.length < start) throw new CallbackUnreadable('it is shorter than its frame');
    const end = start + whole.readUInt32BE(randomLength);
    if (end > whole.length) throw new CallbackUnreadable('it is shorter than it says');
    if (whole.toString('utf8', end) !== this.secrets.appId) {
      throw new CallbackUnreadable('it is for another mini-program');
    }
    return whole.toString('utf8', start, end);
  }

  get #iv(): Buffer {
    return this.#key.subarray(0, 16);
  }
}

function withoutPadding(padded: Buffer): Buffer {
  const length = padded.at(-1) ?? 0;
  const padding = padded.subarray(-length);
  if (length < 1 || length > blockBytes || padding.some((byte) => byte !== length)) {
    throw new CallbackUnreadable('its padding is none');
  }
  return padded.subarray(0, -length);
}
