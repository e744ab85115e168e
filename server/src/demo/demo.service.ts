import { Inject, Injectable } from '@nestjs/common';
import type { Persona, PersonaCard, Session } from '@linge/shared/account/account.schema';
import { AccountService } from '../account/account.service.js';
import { AppError } from '../common/error/app-error.js';
import { Config } from '../config/config.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';
import { personas } from './persona.js';

const patienceMs = 5_000;

/** Lets a visitor of the demo be somebody, on the same way as everybody else: a code from (simulated) WeChat. */
@Injectable()
export class DemoService {
  constructor(
    private readonly config: Config,
    private readonly accounts: AccountService,
    @Inject(WECHAT_OPTIONS) private readonly wechat: WechatOptions,
  ) {}

  personas(): PersonaCard[] {
    this.#assertDemo();
    return personas.map(({ persona, name, description }) => ({ persona, name, description }));
  }

  async openSession(persona: Persona): Promise<Session> {
    this.#assertDemo();
    return this.accounts.openSession(await this.#loginCode(`demo-${persona}`));
  }

  async #loginCode(openid: string): Promise<string> {
    const response = await fetch(`${this.wechat.baseUrl}/simulator/login-codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
    if (!response?.ok) throw new AppError(503, 'WECHAT_UNAVAILABLE');
    const { code } = (await response.json()) as { code: string };
    return code;
  }

  #assertDemo(): void {
    if (!this.config.demo) throw AppError.notFound('DEMO_NOT_AVAILABLE');
  }
}
