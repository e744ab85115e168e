import { accountApi } from '@linge/shared/account/account.api';
import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import { familyOf } from '../journey/demo-family';
import { onePixel } from '../journey/one-pixel';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const page = {
  privacy: 'subpackages/account/privacy/index',
  copy: 'subpackages/account/export/index',
  deletion: 'subpackages/account/delete/index',
  guardian: 'subpackages/account/guardian/index',
  report: 'subpackages/complaint/report/index',
  me: 'pages/me/index',
} as const;

/** What is declared and agreed to, one's copy, the way out; and a child with its guardian. */
export async function privacyShots(server: JourneyServer): Promise<Shot[]> {
  const resident = { persona: 'resident' } as const;
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { child, parent } = await familyOf(server, worker, 'waiting');
  await child.person.call(guardianConsentApi.ask, { body: { id: v7() } });
  const alone = await familyOf(server, worker, 'alone');
  const given = await familyOf(server, worker, 'given');
  const { id, version } = await given.child.person.call(guardianConsentApi.ask, { body: { id: v7() } });
  await given.parent.person.call(guardianConsentApi.give, { params: { id }, body: { version } });
  return [
    ...declarationShots(server),
    ...looks({
      name: 'account-type-phone',
      options: { persona: 'otherGridResident', path: page.me },
      arrange: (app) => app.tapId('type-phone'),
      see: /没有经过微信核对/,
    }),
    ...looks({ name: 'account-copy', options: { ...resident, path: page.copy }, see: '说明' }),
    ...looks({
      name: 'account-copy-asked',
      options: { persona: 'neighbour', path: page.copy },
      arrange: async (app) => {
        await app.see('申请导出');
        if (await app.page.getByText('前可以下载').first().isVisible()) return;
        await app.tapId('export-ask');
      },
      see: /前可以下载/,
    }),
    ...looks({ name: 'account-delete', options: { ...resident, path: page.deletion }, see: '马上删除' }),
    ...looks({
      name: 'account-delete-sure',
      options: { ...resident, path: page.deletion },
      arrange: (app) => app.tapId('delete-ask'),
      see: '确认注销账号？',
    }),
    ...looks({
      name: 'account-delete-post',
      options: { persona: 'gridWorker', path: page.deletion },
      see: '现在还不能注销',
    }),
    ...looks({ name: 'account-guardian', options: { ...resident, path: page.guardian }, see: '说明' }),
    ...looks({
      name: 'account-child-me',
      options: { openid: alone.child.openid, path: page.me },
      see: '请家长同意',
    }),
    ...looks({
      name: 'account-child-before',
      options: { openid: alone.child.openid, path: page.guardian },
      see: '请家长同意',
    }),
    ...looks({
      name: 'account-child-waits',
      options: { openid: child.openid, path: page.guardian },
      see: /已经告诉家长了/,
    }),
    ...looks({
      name: 'account-parent-asked',
      options: { openid: parent.openid, path: page.guardian },
      see: '等您决定',
    }),
    ...looks({
      name: 'account-parent-given',
      options: { openid: given.parent.openid, path: page.guardian },
      see: '已同意',
    }),
  ];
}

function declarationShots(server: JourneyServer): Shot[] {
  const openid = 'renewal';
  const renewed = async (app: JourneyPage) => {
    await app.see('我要反映');
    const { account } = await (await DemoPerson.logInByWechat(server, openid)).call(accountApi.me);
    await databaseRows(server, 'DELETE FROM privacy_agreements WHERE account_id = ?', account.id);
    await app.reopenApp();
  };
  const photographed = async (app: JourneyPage) => {
    await app.supplyPhotos([onePixel('lamp')]);
    await app.tapId('photo-add');
  };
  const guarded = { persona: 'resident', path: page.report, privacyAgreed: false } as const;
  return [
    ...looks({ name: 'account-privacy', options: { persona: 'resident', path: page.privacy }, see: '隐私' }),
    ...looks({
      name: 'account-privacy-kind',
      options: { path: page.privacy },
      arrange: (app) => app.tapId('kind-picture'),
      see: '谁能看到',
    }),
    ...looks({ name: 'account-renewal', options: { openid }, arrange: renewed, see: '隐私说明有更新' }),
    ...looks({
      name: 'account-privacy-gate',
      builds: ['weapp'],
      options: guarded,
      arrange: photographed,
      see: '使用前请您同意',
    }),
  ];
}
