import { accountApi } from '@linge/shared/account/account.api';
import { complaintActionApi, complaintApi } from '@linge/shared/complaint/complaint.api';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { fileApi } from '@linge/shared/file/file.api';
import { pathOf, type Endpoint, type ResponseOf } from '@linge/shared/endpoint';
import { v7 } from 'uuid';
import type { JourneyServer, Persona, Photo } from './harness';
import { loginCode, phoneCode } from './harness/session';

interface ReportOptions {
  /** By its name, `邻里纠纷`, or its code. */
  readonly category?: string;
  readonly anonymous?: boolean;
  readonly photoIds?: readonly string[];
}

/** What others do meanwhile, straight through the API. */
export class DemoPerson {
  private constructor(
    private readonly server: JourneyServer,
    private readonly token: string | null,
  ) {}

  static async logIn(server: JourneyServer, persona: Persona): Promise<DemoPerson> {
    const visitor = new DemoPerson(server, null);
    const { token } = await visitor.call(accountApi.openDemoSession, { body: { persona } });
    return new DemoPerson(server, token);
  }

  /** Somebody who is no persona, through WeChat. */
  static async logInByWechat(server: JourneyServer, openid: string): Promise<DemoPerson> {
    const visitor = new DemoPerson(server, null);
    const code = await loginCode(server, openid);
    const { token } = await visitor.call(accountApi.openSession, { body: { code } });
    return new DemoPerson(server, token);
  }

  /** Ties the number that they let WeChat hand over. */
  async tiePhone(phoneNumber: string): Promise<void> {
    const code = await phoneCode(this.server, phoneNumber);
    await this.call(accountApi.tiePhone, { body: { code } });
  }

  async call<E extends Endpoint>(
    endpoint: E,
    input: { params?: Record<string, string>; query?: Record<string, string>; body?: object } = {},
  ): Promise<ResponseOf<E>> {
    const query = input.query ? `?${new URLSearchParams(input.query).toString()}` : '';
    const response = await fetch(`${this.server.url}/api${pathOf(endpoint, input.params)}${query}`, {
      method: endpoint.method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(input.body ? { 'content-type': 'application/json' } : {}),
      },
      ...(input.body ? { body: JSON.stringify(input.body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${endpoint.name} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as ResponseOf<E>;
  }

  /** Uploads a picture. @returns its id */
  async upload({ name, type, bytes }: Photo): Promise<string> {
    const id = v7();
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const response = await fetch(`${this.server.url}/api${pathOf(fileApi.upload, { id })}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body,
    });
    if (!response.ok) throw new Error(`${fileApi.upload.name} answered ${response.status}`);
    return id;
  }

  async homes() {
    return (await this.call(accountApi.me)).account.homes;
  }

  /** Where somebody serves who serves one grid. */
  async ownGrid(): Promise<{ readonly communityId: string; readonly gridId: string }> {
    const { grants } = (await this.call(accountApi.me)).account;
    const grant = grants.find(({ gridId, role }) => gridId !== null && role === 'gridWorker');
    if (!grant?.gridId) throw new Error('This persona serves no grid');
    return { communityId: grant.communityId, gridId: grant.gridId };
  }

  /** Reports something at the door of their own home; in the first category unless told. */
  async report(text: string, { category, ...more }: ReportOptions = {}): Promise<Complaint> {
    const { account } = await this.call(accountApi.me);
    const home = account.homes[0];
    if (!home?.doorId) throw new Error('This persona has no home with a door');
    const { items } = await this.call(complaintApi.listCategories, {
      query: { communityId: home.communityId },
    });
    const chosen = items.find(({ name, code }) => name === category || code === category) ?? items[0];
    const body = { id: v7(), categoryId: chosen?.id, doorId: home.doorId, text, ...more };
    return this.call(complaintApi.submit, { body });
  }

  /** Reports something at a door, in the first category there is. @returns its id */
  async reportAt(
    { doorId, communityId }: { readonly doorId: string; readonly communityId: string },
    text: string,
  ): Promise<string> {
    const { items } = await this.call(complaintApi.listCategories, { query: { communityId } });
    const body = { id: v7(), categoryId: items[0]?.id, doorId, text };
    return (await this.call(complaintApi.submit, { body })).id;
  }

  complaint(id: string): Promise<Complaint> {
    return this.call(complaintApi.get, { params: { id } });
  }

  /** Takes an action on the complaint as it stands. */
  async act(id: string, action: RequestedAction, input: object = {}): Promise<Complaint> {
    const { version } = await this.complaint(id);
    // they differ in their bodies alone
    const endpoint = complaintActionApi[action] as typeof complaintActionApi.accept;
    return this.call(endpoint, { params: { id }, body: { version, ...input } });
  }
}
