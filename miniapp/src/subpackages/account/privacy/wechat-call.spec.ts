import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dataKindKeys, dataKinds } from '@linge/shared/privacy/data-kind';
import type { WechatKind } from '@linge/shared/privacy/data-kind.type';
import { wechatKindText } from '@linge/shared/privacy/data-kind-word';

/** Calls of the client that WeChat stops where what they touch is not declared. */
const privacyCalls =
  /\b(getUserProfile|getUserInfo|chooseAvatar|getPhoneNumber|chooseAddress|chooseInvoice|chooseInvoiceTitle|chooseLicensePlate|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|getLocation|getFuzzyLocation|chooseLocation|choosePoi|startLocationUpdate|startRecord|getRecorderManager|createCameraContext|openBluetoothAdapter|addPhoneContact|addPhoneCalendar|getWeRunData|setClipboardData|getClipboardData|saveImageToPhotosAlbum|saveVideoToPhotosAlbum)\b/g;

async function usedCalls(): Promise<Set<string>> {
  const source = fileURLToPath(new URL('../../../', import.meta.url));
  const used = new Set<string>();
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name) || /\.(h5|spec)\.tsx?$/.test(entry.name)) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    // `onGetPhoneNumber` of a button is its `getPhoneNumber`.
    for (const [call] of text.replaceAll('onGetPhoneNumber', 'getPhoneNumber').matchAll(privacyCalls))
      used.add(call);
  }
  return used;
}

describe('what is declared to WeChat', () => {
  it('covers every call of the client that touches personal data', async () => {
    const declared = new Set<string>(
      dataKindKeys
        .flatMap((key): readonly WechatKind[] => dataKinds[key].wechat)
        .flatMap((kind) => wechatKindText[kind].calls),
    );
    const used = await usedCalls();
    expect(used.size).toBeGreaterThan(2);
    expect([...used].filter((call) => !declared.has(call))).toEqual([]);
  });

  it('is asked about before such a call is made', async () => {
    const config = await readFile(new URL('../../../app.config.ts', import.meta.url), 'utf8');
    expect(config).toContain('__usePrivacyCheck__: true');
  });
});
