import { describe, expect, it } from '@jest/globals';
import { announcementOf } from './wechat-callback.mapper.js';

const told = (Event: string, members: object) =>
  announcementOf({ Event, FromUserName: 'somebody', ...members });

describe('what somebody took back in WeChat', () => {
  it('is told with whose it was and what, in WeChat’s numbers', () => {
    expect(told('user_authorization_revoke', { OpenID: 'o', RevokeInfo: '201,202' })).toEqual({
      topic: 'wechat.AuthorizationRevoked',
      payload: { openid: 'o', revokeInfo: '201,202' },
    });
  });

  it('is told where the numbers come as one number, or not at all', () => {
    expect(told('user_authorization_revoke', { OpenID: 'o', RevokeInfo: 1 })?.payload).toEqual({
      openid: 'o',
      revokeInfo: '1',
    });
    expect(told('user_authorization_revoke', { OpenID: 'o' })?.payload).toEqual({
      openid: 'o',
      revokeInfo: '',
    });
  });

  it('is all of it where they left', () => {
    expect(told('user_authorization_cancellation', { OpenID: 'o' })).toEqual({
      topic: 'wechat.AuthorizationCancelled',
      payload: { openid: 'o' },
    });
  });
});

describe('what somebody answered when WeChat asked', () => {
  it.each([
    [
      'subscribe_msg_popup_event',
      [
        { TemplateId: 'a', SubscribeStatusString: 'accept', PopupScene: '0' },
        { TemplateId: 'b', SubscribeStatusString: 'reject', PopupScene: '0' },
      ],
      [
        { templateId: 'a', status: 'accept' },
        { templateId: 'b', status: 'reject' },
      ],
      'popup',
    ],
    [
      'subscribe_msg_change_event',
      { TemplateId: 'a', SubscribeStatusString: 'reject' },
      [{ templateId: 'a', status: 'reject' }],
      'settings',
    ],
  ])('is told by template, one or several: %s', (event, List, answers, where) => {
    expect(told(event, { List })).toEqual({
      topic: 'wechat.SubscribeAnswered',
      payload: { openid: 'somebody', answers, where },
    });
  });
});
