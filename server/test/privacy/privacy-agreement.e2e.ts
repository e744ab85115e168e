import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { privacyVersion } from '@linge/shared/privacy/privacy-version';
import { PrivacyAgreement } from '../../src/account/entities/privacy-agreement.entity.js';
import { Factory, type Person } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let person: Person;

beforeAll(async () => {
  server = await startTestServer();
  person = await new Factory(server.dataSource).account();
}, 60_000);
afterAll(() => server.close());

describe('agreeing to the privacy declaration', () => {
  it('is kept by version, with the day of the first time', async () => {
    const api = await server.login(person.openId);
    const agreed = async () => (await api.call(accountApi.me)).body.privacyVersion;
    expect(await agreed()).toBeNull();
    const body = { version: privacyVersion };
    expect((await api.call(privacyApi.agree, { body })).status).toBe(204);
    const row = () =>
      server.dataSource.manager.findOneByOrFail(PrivacyAgreement, { accountId: person.account.id });
    const { agreedAt } = await row();
    expect((await api.call(privacyApi.agree, { body })).status).toBe(204);
    expect((await row()).agreedAt).toEqual(agreedAt);
    expect(await agreed()).toBe(privacyVersion);
  });

  it('is not possible to what is not declared yet', async () => {
    const api = await server.login(person.openId);
    const ahead = await api.call(privacyApi.agree, { body: { version: privacyVersion + 1 } });
    expect(ahead.problem.code).toBe('PRIVACY_VERSION_UNKNOWN');
  });
});
