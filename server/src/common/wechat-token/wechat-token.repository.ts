import type { DataSource } from 'typeorm';
import {
  usedAfter,
  type AccessTokenStore,
  type ForcedAllowance,
  type ForcedLease,
  type SharedToken,
  type TokenLease,
} from '../../wechat/access-token.store.js';
import { fieldPlace, type FieldCipher } from '../crypto/field-cipher.js';
import { WechatAccessToken } from './entities/wechat-access-token.entity.js';

/** Keeps the access token of one mini-program in the database, encrypted, for all of its servers. */
export class WechatTokenRepository implements AccessTokenStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly appId: string,
  ) {}

  /** @throws Error where it was written with a key that is no longer known */
  async read(): Promise<SharedToken | undefined> {
    const row = await this.#row();
    if (!row?.valueCipher || !row.expiresAt || !row.renewAt) return undefined;
    return {
      value: this.cipher.decrypt(row.valueCipher, fieldPlace.wechatAccessToken(row.id)),
      expiresAt: row.expiresAt.getTime(),
      renewAt: row.renewAt.getTime(),
    };
  }

  async lease({ by, now, until }: TokenLease): Promise<boolean> {
    await this.#insertIfNew();
    return this.#update(
      'leased_by = ?, leased_until = ? WHERE id = ? AND (leased_until IS NULL OR leased_until <= ?)',
      [by, new Date(until), this.appId, new Date(now)],
    );
  }

  async leaseForced({ by, now, until }: TokenLease, allowance: ForcedAllowance): Promise<ForcedLease> {
    await this.#insertIfNew();
    const row = await this.#row();
    if (row?.leasedUntil && row.leasedUntil.getTime() > now) return 'busy';
    const used = { forcedAt: row?.forcedAt?.getTime() ?? 0, wholeAt: row?.forcedWholeAt?.getTime() ?? 0 };
    const wholeAt = usedAfter(allowance, used, now);
    if (wholeAt === undefined) return 'tooSoon';
    // Whoever forced one since then has changed what was read.
    const granted = await this.#update(
      `leased_by = ?, leased_until = ?, forced_at = ?, forced_whole_at = ?
        WHERE id = ? AND (leased_until IS NULL OR leased_until <= ?) AND forced_at <=> ?`,
      [
        by,
        new Date(until),
        new Date(now),
        new Date(wholeAt),
        this.appId,
        new Date(now),
        row?.forcedAt ?? null,
      ],
    );
    return granted ? 'granted' : 'busy';
  }

  async write(by: string, token: SharedToken): Promise<void> {
    await this.#update(
      `value_cipher = ?, expires_at = ?, renew_at = ?, leased_by = NULL, leased_until = NULL
        WHERE id = ? AND leased_by = ?`,
      [
        this.cipher.encrypt(token.value, fieldPlace.wechatAccessToken(this.appId)),
        new Date(token.expiresAt),
        new Date(token.renewAt),
        this.appId,
        by,
      ],
    );
  }

  async release(by: string): Promise<void> {
    await this.#update('leased_by = NULL, leased_until = NULL WHERE id = ? AND leased_by = ?', [
      this.appId,
      by,
    ]);
  }

  #row(): Promise<WechatAccessToken | null> {
    return this.dataSource.manager.findOneBy(WechatAccessToken, { id: this.appId });
  }

  async #insertIfNew(): Promise<void> {
    if (await this.#row()) return;
    const nothing = {
      valueCipher: null,
      expiresAt: null,
      renewAt: null,
      forcedAt: null,
      forcedWholeAt: null,
    };
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(WechatAccessToken)
      .values({ id: this.appId, leasedBy: null, leasedUntil: null, ...nothing })
      .orIgnore()
      .execute();
  }

  async #update(statement: string, values: readonly unknown[]): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE wechat_access_tokens SET ${statement}`,
      [...values],
    );
    return affectedRows === 1;
  }
}
