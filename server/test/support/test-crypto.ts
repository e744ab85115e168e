import { BlindIndex } from '../../src/common/crypto/blind-index.js';
import { FieldCipher } from '../../src/common/crypto/field-cipher.js';
import { testSecrets } from './server-process.js';

const [version = '', key = ''] = testSecrets.DATA_KEYS.split(':');

/** What the test server encrypts with, for rows that a test writes itself. */
export const testCipher = new FieldCipher(new Map([[Number(version), Buffer.from(key, 'base64')]]));

/** What the test server finds encrypted values by. */
export const testIndex = new BlindIndex(Buffer.from(testSecrets.BLIND_INDEX_KEY, 'base64'));
