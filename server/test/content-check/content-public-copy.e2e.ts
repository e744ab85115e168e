import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { wechatCallbackApi } from '@linge/shared/wechat-callback/wechat-callback.api';
import { SIMULATED_APP_ID } from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { CallbackCipher } from '../../src/wechat/callback-cipher.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { wordsFor } from '../public-record/record-scene.js';
import { mediaVerdict, pushOf } from '../support/test-callback.js';
import { setContentScene, verdictsOnDemand, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterAll(() => scene.server.close());

const cipher = new CallbackCipher({
  ...{ token: verdictsOnDemand.WECHAT_CALLBACK_TOKEN, aesKey: verdictsOnDemand.WECHAT_CALLBACK_AES_KEY },
  appId: SIMULATED_APP_ID,
});
/** WeChat pushes what it thinks of a picture, signed and encrypted as it does. */
async function push(fileId: string, suggest: 'pass' | 'review' | 'risky'): Promise<void> {
  const traceId = await eventually(async () => {
    const [row] = await scene.server.dataSource.query<{ traceId: string | null }[]>(
      'SELECT trace_id AS traceId FROM content_checks WHERE subject_id = ?',
      [fileId],
    );
    return row?.traceId ?? undefined;
  });
  const event = { ...mediaVerdict(traceId), result: { suggest, label: suggest === 'pass' ? 100 : 20002 } };
  const answer = await scene.server.api.send(wechatCallbackApi.receive, pushOf(event, cipher) as never);
  expect(answer.status).toBe(200);
}
const stateOf = async (id: string) => {
  const [row] = await scene.server.dataSource.query<{ state: string }[]>(
    'SELECT check_state AS state FROM files WHERE id = ?',
    [id],
  );
  return row?.state;
};
const becomes = (id: string, state: string) =>
  eventually(async () => ((await stateOf(id)) === state ? true : undefined));

let shade = 16;
/** A picture by the worker that hangs on what was done. */
async function dealtWith(taken?: Buffer) {
  const bytes = taken ?? (await phonePhoto(300, 200, `#44${(shade++ * 4).toString(16)}aa`));
  const { link: picture } = await upload(scene.worker, bytes);
  const { id } = await scene.submit(scene.resident, { text: '楼下的路灯三天不亮了' });
  await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
  const body = { version: 2, note: '已更换灯泡', photoIds: [picture.id] };
  await scene.worker.call(complaintApi.resolve, { params: { id }, body });
  return { id, picture, bytes };
}
/** The same picture again, by somebody else: WeChat is asked about it anew. */
const again = async (bytes: Buffer) => (await upload(scene.resident, bytes)).link;

async function released(complaintId: string, fileId: string) {
  const body = wordsFor(complaintId, { photos: [{ fileId, side: 'after' }] });
  const record = (await scene.admin.call(publicRecordApi.release, { body })).body;
  const copy = record.after[0]?.id ?? '';
  const open = `${scene.server.url}/api/files/public/${copy}/full`;
  return {
    copy,
    shown: async () => {
      const { body: read } = await scene.server.api.call(publicRecordApi.get, { params: { id: body.id } });
      return read.after.length;
    },
    status: async () => (await fetch(open)).status,
  };
}

describe('a picture that was made public', () => {
  it('is gone from there once WeChat pushes that it is risky, and administrators are told', async () => {
    const { id, picture } = await dealtWith();
    const record = await released(id, picture.id);
    await push(picture.id, 'risky');
    await becomes(record.copy, 'refused');
    expect([await record.shown(), await record.status()]).toEqual([0, 404]);
    const news = await messageAbout(scene.admin, id, 'contentRefused');
    expect([news.group, news.title]).toEqual(['work', '公示里有图片被撤下：楼下路灯修好了']);
  });

  it('is gone as well where it was let through before, and everybody had it on screen', async () => {
    const { id, picture, bytes } = await dealtWith();
    await push(picture.id, 'pass');
    await becomes(picture.id, 'passed');
    const record = await released(id, picture.id);
    expect([await record.shown(), await record.status()]).toEqual([1, 200]);
    await push((await again(bytes)).id, 'risky');
    await becomes(record.copy, 'refused');
    // What this server keeps of public reads is not older than some seconds then.
    await eventually(async () => ((await record.shown()) === 0 ? true : undefined), 6_000);
    expect(await record.status()).toBe(404);
    await messageAbout(scene.admin, id, 'contentRefused');
  });

  it('stays hidden where staff refused it, whatever WeChat says of the same picture later', async () => {
    const { id, picture, bytes } = await dealtWith();
    const record = await released(id, picture.id);
    await push(picture.id, 'review');
    const held = await scene.held(id);
    const body = { version: held.version, reason: '看得见门牌号' };
    await scene.admin.call(contentCheckApi.refuse, { params: { id: held.id }, body });
    expect(await stateOf(record.copy)).toBe('refused');
    const other = await again(bytes);
    await push(other.id, 'pass');
    await becomes(other.id, 'passed');
    expect([await stateOf(picture.id), await stateOf(record.copy)]).toEqual(['refused', 'refused']);
    expect([await record.shown(), await record.status()]).toEqual([0, 404]);

    // Made public once more, of another complaint, it waits for WeChat and ends as staff said.
    const more = await dealtWith(bytes);
    const later = await released(more.id, more.picture.id);
    await push(more.picture.id, 'pass');
    await becomes(later.copy, 'refused');
  });

  it('stays shown where staff let it through', async () => {
    const { id, picture, bytes } = await dealtWith();
    const record = await released(id, picture.id);
    await push(picture.id, 'review');
    const held = await scene.held(id);
    const body = { version: held.version };
    await scene.admin.call(contentCheckApi.pass, { params: { id: held.id }, body });
    const other = await again(bytes);
    await push(other.id, 'risky');
    await becomes(other.id, 'refused');
    expect([await record.shown(), await record.status()]).toEqual([1, 200]);
  });
});
