import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ConfirmCallback, ReceiveCallback } from '@linge/shared/wechat-callback/wechat-callback.schema';
import { v7 as uuid } from 'uuid';
import * as z from 'zod/mini';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { CallbackCipher, CallbackUnreadable } from '../wechat/callback-cipher.js';
import { WECHAT_OPTIONS, type WechatOptions } from '../wechat/wechat.options.js';
import { announcementOf, PushedEvent, type WechatAnnouncement } from './wechat-callback.mapper.js';
import { isFresh, longestEncrypted } from './wechat-callback.policy.js';
import { WechatCallbackRepository } from './wechat-callback.repository.js';

const Envelope = z.object({ Encrypt: z.string() });

/** Takes in what WeChat pushes: each event once, whoever sends it again. */
@Injectable()
export class WechatCallbackService {
  readonly #log = new Logger('WechatCallback');
  readonly #cipher: CallbackCipher | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly events: WechatCallbackRepository,
    private readonly clock: Clock,
    @Inject(WECHAT_OPTIONS) { appId, callback }: WechatOptions,
  ) {
    this.#cipher = callback && new CallbackCipher({ ...callback, appId });
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED */
  confirm({ signature, timestamp, nonce, echostr }: ConfirmCallback): string {
    const cipher = this.#requireCipher();
    if (!cipher.isSigned(signature, timestamp, nonce)) throw this.#refuse('the signature is wrong');
    if (!isFresh(Number(timestamp), Date.now())) throw this.#refuse('it was signed too long ago');
    return echostr;
  }

  /**
   * What follows is done later, by whoever hears of it from the outbox: WeChat waits for 5 seconds.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, PAYLOAD_TOO_LARGE, REQUEST_INVALID
   */
  async receive(query: ReceiveCallback, body: unknown): Promise<void> {
    const text = this.#open(query, body);
    const event = this.#read(text);
    if (!event) return;
    const announcement = this.#announcementOf(event);
    if (!announcement) return;
    const id = uuid();
    const row = {
      id,
      fingerprint: createHash('sha256').update(text).digest('hex'),
      event: event.Event,
      receivedAt: this.clock.now(),
    };
    try {
      await this.outbox.transaction(async (manager, announce) => {
        await this.events.insert(row, manager);
        announce({ ...announcement, subjectId: id });
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** The text of a push that is WeChat's own, and new. Real time, because WeChat lives in no other. */
  #open({ msg_signature, timestamp, nonce }: ReceiveCallback, body: unknown): string {
    const cipher = this.#requireCipher();
    const { Encrypt } = this.#envelope(body);
    if (Encrypt.length > longestEncrypted) throw new AppError(413, 'PAYLOAD_TOO_LARGE');
    if (!cipher.isSigned(msg_signature, timestamp, nonce, Encrypt))
      throw this.#refuse('the signature is wrong');
    if (!isFresh(Number(timestamp), Date.now())) throw this.#refuse('it was signed too long ago');
    try {
      return cipher.decrypt(Encrypt);
    } catch (error) {
      if (!(error instanceof CallbackUnreadable)) throw error;
      throw this.#refuse(error.message);
    }
  }

  #envelope(body: unknown): z.output<typeof Envelope> {
    if (typeof body === 'string' && body.trimStart().startsWith('<')) {
      this.#log.error('WeChat pushes XML: choose JSON and the safe mode in its console');
      throw new AppError(415, 'MEDIA_TYPE_NOT_SUPPORTED');
    }
    const envelope = Envelope.safeParse(typeof body === 'string' ? parsed(body) : body);
    if (envelope.success) return envelope.data;
    this.#log.warn('A push without ciphertext: choose the safe mode in WeChat’s console');
    throw new AppError(400, 'REQUEST_INVALID');
  }

  #read(text: string): PushedEvent | undefined {
    const event = PushedEvent.safeParse(withTrimmedKeys(parsed(text)));
    // A message of a user's, or a form that is new: WeChat would only send it twice more.
    if (!event.success) this.#log.warn('WeChat pushed something that is no event');
    return event.data;
  }

  #announcementOf(event: PushedEvent): WechatAnnouncement | undefined {
    try {
      return announcementOf(event);
    } catch (error) {
      if (!(error instanceof z.core.$ZodError)) throw error;
      const fields = error.issues.map(({ path }) => path.join('.')).join(', ');
      this.#log.error(`WeChat pushed ${event.Event} in a form that is not known: ${fields}`);
      return undefined;
    }
  }

  #requireCipher(): CallbackCipher {
    if (!this.#cipher) throw AppError.notFound();
    return this.#cipher;
  }

  /** The reason is for the log: whoever forges shall not learn what was wrong. */
  #refuse(reason: string): AppError {
    this.#log.warn(`A push was refused: ${reason}`);
    return AppError.denied();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Some of WeChat's events have names of members with a blank before them. */
function withTrimmedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.trim(), member as unknown]));
}
