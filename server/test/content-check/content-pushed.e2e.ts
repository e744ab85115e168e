import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, messageAbout, setScene, type Scene } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';

jest.setTimeout(90_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene({ environment: { CONTENT_CHECKS: 'on' } });
});
afterAll(() => scene.server.close());

/** What became of a picture, once the simulator has fetched it and pushed its verdict. */
const verdictOn = (id: string) =>
  eventually(async () => {
    const [row] = await scene.server.dataSource.query<{ state: string }[]>(
      'SELECT check_state AS state FROM files WHERE id = ?',
      [id],
    );
    return row && row.state !== 'waiting' ? row.state : undefined;
  });

describe('WeChat fetches a picture by its address and pushes what it thinks of it', () => {
  it('so that it is let through without anybody’s doing', async () => {
    const { link } = await upload(scene.resident, await phonePhoto(300, 200, '#224466'));
    expect(link.check).toBe('waiting');
    expect(await verdictOn(link.id)).toBe('passed');
    const rows = 'SELECT 1 FROM content_checks WHERE subject_id = ?';
    expect(await scene.server.dataSource.query(rows, [link.id])).toEqual([]);
  });

  it('or hidden, and whoever took it is told', async () => {
    scene.server.wechat.verdicts.mark({ word: scene.workerPerson.openId, suggest: 'risky', label: 20002 });
    const { link } = await upload(scene.worker, await phonePhoto(300, 200, '#664422'));
    expect(await verdictOn(link.id)).toBe('refused');
    // It was not used for anything yet: the message names the check itself.
    const [check] = await scene.server.dataSource.query<{ id: string }[]>(
      'SELECT id FROM content_checks WHERE subject_id = ?',
      [link.id],
    );
    const news = await messageAbout(scene.worker, check?.id ?? '', 'contentRefused');
    expect(news.title).toBe('您提交的图片不予公开');
  });

  it('or refused before it was used: its resident is told, and the message leads to no list of staff', async () => {
    scene.server.wechat.verdicts.mark({ word: scene.residentPerson.openId, suggest: 'risky', label: 20002 });
    const { link } = await upload(scene.resident, await phonePhoto(300, 200, '#226644'));
    expect(await verdictOn(link.id)).toBe('refused');
    const [check] = await scene.server.dataSource.query<{ id: string }[]>(
      'SELECT id FROM content_checks WHERE subject_id = ?',
      [link.id],
    );
    const news = await messageAbout(scene.resident, check?.id ?? '', 'contentRefused');
    expect([news.title, news.subject.type]).toEqual(['您提交的图片不予公开', 'ownContent']);
  });
});
