import { Injectable } from '@nestjs/common';
import type {
  Account as AccountView,
  Me,
  Session as SessionView,
} from '@linge/shared/account/account.schema';
import { mayCall, permissions } from '@linge/shared/permission';
import { privacyVersion } from '@linge/shared/privacy/privacy-version';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { AccessToken } from '../common/auth/access-token.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import type { WechatPhoneNumber } from '../wechat/call/phone-number.js';
import { WechatClient } from '../wechat/wechat.client.js';
import { AccountMapper } from './account.mapper.js';
import { AccountRepository } from './account.repository.js';
import { loginError, phoneError } from './account.wechat-error.js';
import { Account, noPhone } from './entities/account.entity.js';
import { PrincipalRepository } from './principal.repository.js';

const newName = '居民';

@Injectable()
export class AccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountRepository,
    private readonly principals: PrincipalRepository,
    private readonly grants: GrantCache,
    private readonly mapper: AccountMapper,
    private readonly tokens: AccessToken,
    private readonly wechat: WechatClient,
    private readonly staff: StaffService,
    private readonly messages: MessageService,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * @param vouched the openid where WeChat's cloud hosting says whose the request is: then WeChat is not asked again
   * @throws AppError LOGIN_CODE_INVALID, LOGIN_TOO_OFTEN, LOGIN_HIGH_RISK, WECHAT_UNAVAILABLE
   */
  async openSession(code: string, vouched?: string): Promise<SessionView> {
    const openid = vouched ?? (await this.#openidOf(code));
    const account = await this.#findOrCreate(openid);
    const session = { id: uuid(), accountId: account.id, createdAt: this.clock.now(), closedAt: null };
    // A session ends with its one token; `wx.login` opens the next unseen.
    const { token, expiresAt } = await this.tokens.sign(account.id, session.id);
    await this.accounts.insertSession({ ...session, expiresAt });
    return { token, expiresAt: expiresAt.toISOString(), account: await this.#view(account) };
  }

  closeSession(principal: Principal): Promise<void> {
    return this.accounts.closeSession(principal.sessionId, this.clock.now());
  }

  closeAllSessions(principal: Principal): Promise<void> {
    return this.accounts.closeSessions(principal.accountId, this.clock.now());
  }

  async me(principal: Principal): Promise<Me> {
    const [account, homes, unreadMessages, agreed] = await Promise.all([
      this.#account(principal),
      this.accounts.homes(principal.accountId),
      this.messages.unreadCount(principal.accountId),
      this.accounts.privacyVersion(principal.accountId),
    ]);
    return {
      account: this.mapper.toAccount(account, principal.grants, homes),
      permissions: permissions.filter((permission) => mayCall(permission, principal.roles)),
      unreadMessages,
      privacyVersion: agreed,
      needsGuardian: principal.needsGuardian === true,
    };
  }

  /**
   * Ties the number that WeChat vouches for, and with it the staff member whom an administrator entered under it.
   * @throws AppError PHONE_CODE_INVALID, WECHAT_UNAVAILABLE
   */
  async tiePhone(principal: Principal, code: string): Promise<Me> {
    const number = await this.wechat.phoneNumber(code).catch((error: unknown) => {
      throw phoneError(error);
    });
    const phone = phoneOf(number);
    const { accountId } = principal;
    const phoneIndex = this.index.phone(phone);
    await this.dataSource.transaction(async (manager) => {
      const phoneCipher = this.cipher.encrypt(phone, fieldPlace.accountPhone(accountId));
      // WeChat may have taken its time, and the account may have been deleted in it.
      const phoneGivenAt = this.clock.now();
      const open = await this.accounts.update(accountId, { phoneCipher, phoneIndex, phoneGivenAt }, manager);
      if (!open) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
      await this.staff.tieAccount(accountId, phoneIndex, manager);
    });
    this.grants.clear();
    const renewed = await this.principals.find(principal.sessionId, accountId);
    return this.me(renewed ?? principal);
  }

  /** Keeps a number that somebody typed: to be called on, and for nothing else, as nobody vouches for it. */
  async typePhone(principal: Principal, phone: string): Promise<Me> {
    const { accountId } = principal;
    const phoneCipher = this.cipher.encrypt(phone, fieldPlace.accountPhone(accountId));
    const typed = { phoneCipher, phoneIndex: null, phoneGivenAt: this.clock.now() };
    await this.dataSource.transaction(async (manager) => {
      const open = await this.accounts.update(accountId, typed, manager);
      if (!open) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
    });
    return this.me(principal);
  }

  /**
   * Keeps that a version of the privacy declaration was agreed to; the first time counts.
   * @throws AppError PRIVACY_VERSION_UNKNOWN for one that is not yet
   */
  async agreeToPrivacy({ accountId }: Principal, version: number): Promise<void> {
    if (version > privacyVersion) throw new AppError(400, 'PRIVACY_VERSION_UNKNOWN');
    await this.accounts.agreeToPrivacy({ accountId, version, agreedAt: this.clock.now() });
  }

  /** How people are named to others: staff as the community entered them, everybody else as their account says. */
  async displayNamesOf(accountIds: readonly string[]): Promise<Map<string, string>> {
    const accounts = await this.accounts.findByIds(accountIds);
    const staffNames = await this.staff.staffNamesOf(accountIds);
    return new Map(accounts.map(({ id, displayName }) => [id, staffNames.get(id) ?? displayName]));
  }

  /** Masked name and phone for staff who deal with what somebody reported; undefined for an unknown account. */
  async contactOf(
    accountId: string,
  ): Promise<{ name: string; phone: string | null; deleted: boolean } | undefined> {
    const [account] = await this.accounts.findByIds([accountId]);
    if (!account) return undefined;
    const { displayName: name, deletedAt } = account;
    return { name, phone: this.mapper.maskedPhone(account), deleted: deletedAt !== null };
  }

  /** In full, for a call that is recorded; null where none is tied. */
  async phoneOf(accountId: string): Promise<string | null> {
    const [account] = await this.accounts.findByIds([accountId]);
    return account ? this.mapper.phone(account) : null;
  }

  async #openidOf(code: string): Promise<string> {
    const { openid } = await this.wechat.codeToSession(code).catch((error: unknown) => {
      throw loginError(error);
    });
    return openid;
  }

  async #findOrCreate(openId: string): Promise<Account> {
    const known = await this.accounts.findByOpenId(openId);
    if (known) return known;
    const empty = { displayName: newName, ...noPhone, deletedAt: null };
    await this.accounts.insertIfNew({ id: uuid(), openId, createdAt: this.clock.now(), ...empty });
    const made = await this.accounts.findByOpenId(openId);
    if (!made) throw new Error('An account that was just made is gone');
    return made;
  }

  async #account(principal: Principal): Promise<Account> {
    const account = await this.accounts.find(principal.accountId);
    if (!account) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
    return account;
  }

  async #view(account: Account): Promise<AccountView> {
    const [grants, homes] = await Promise.all([
      this.principals.grantsOf(account.id),
      this.accounts.homes(account.id),
    ]);
    return this.mapper.toAccount(account, grants, homes);
  }
}

/** Numbers abroad keep their country code: without it, some read like a mainland number that is somebody else's. */
function phoneOf({ purePhoneNumber, countryCode }: WechatPhoneNumber): string {
  return countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
}
