import type { CallbackPush } from './callback-push.js';
import type { ConsentAnswer, MessageDesk } from './message-desk.js';

/** One template and what the user said of it. */
export interface ConsentOfTemplate {
  readonly templateId: string;
  readonly answer: ConsentAnswer;
}

/** What users do in WeChat itself, and what WeChat tells the mini-program's server of it. */
export class UserEvents {
  constructor(
    private readonly appId: string,
    private readonly messages: MessageDesk,
    private readonly push: CallbackPush,
  ) {}

  /** The user answers `wx.requestSubscribeMessage`. */
  answerConsent(openid: string, answers: readonly ConsentOfTemplate[]): void {
    for (const { templateId, answer } of answers) this.messages.answer(openid, templateId, answer);
    const List = answers.map(({ templateId, answer }) => ({
      TemplateId: templateId,
      SubscribeStatusString: answer === 'accept' ? 'accept' : 'reject',
      PopupScene: '0',
    }));
    this.push.push(openid, () => ({ Event: 'subscribe_msg_popup_event', List }));
  }

  /** The user forbids templates in WeChat's settings. */
  withdrawConsent(openid: string, templateIds: readonly string[]): void {
    for (const templateId of templateIds) this.messages.withdraw(openid, templateId);
    this.#changed(openid, templateIds, 'reject');
  }

  /** The user allows them there again, which is no consent to any message yet. */
  allowAgain(openid: string, templateIds: readonly string[]): void {
    for (const templateId of templateIds) this.messages.allow(openid, templateId);
    this.#changed(openid, templateIds, 'accept');
  }

  /** One of them comes as an object, several as a list. */
  #changed(openid: string, templateIds: readonly string[], SubscribeStatusString: 'accept' | 'reject'): void {
    const all = templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString }));
    const List = all.length === 1 ? all[0] : all;
    this.push.push(openid, () => ({ Event: 'subscribe_msg_change_event', List }));
  }

  /** The user takes back what the mini-program may know: everything, or kinds by WeChat's numbers. */
  revokeAuthorization(openid: string, revokeInfo: string): void {
    this.#tell('user_authorization_revoke', openid, { RevokeInfo: revokeInfo });
  }

  /** The user closes their account with the mini-program. */
  cancelAuthorization(openid: string): void {
    this.#tell('user_authorization_cancellation', openid, {});
  }

  #tell(Event: string, OpenID: string, more: object): void {
    this.push.push('o-platform', () => ({ Event, OpenID, AppID: this.appId, ...more }));
  }
}
