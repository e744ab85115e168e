import { describe, expect, it } from '@jest/globals';
import { WechatError } from './wechat.error.js';
import { failureClass, kindOfErrcode } from './wechat.error-kind.js';

describe('what is done about an error code of WeChat', () => {
  it.each([
    [-1, 'busy', 'retry'],
    [40001, 'tokenRejected', 'retry'],
    [40014, 'tokenRejected', 'retry'],
    [42001, 'tokenRejected', 'retry'],
    [45011, 'tooOften', 'retry'],
    [44990, 'tooOften', 'retry'],
    [45009, 'quotaUsedUp', 'retry'],
    [40029, 'codeInvalid', 'giveUp'],
    [40163, 'codeInvalid', 'giveUp'],
    [40226, 'highRisk', 'giveUp'],
    [40003, 'openidUnknown', 'giveUp'],
    [43101, 'consentMissing', 'giveUp'],
    [61010, 'visitTooOld', 'giveUp'],
    [40037, 'templateInvalid', 'tellStaff'],
    [41030, 'pageInvalid', 'tellStaff'],
    [47003, 'fieldInvalid', 'tellStaff'],
    [40129, 'sceneInvalid', 'tellStaff'],
    [40013, 'settingInvalid', 'tellStaff'],
    [40164, 'settingInvalid', 'tellStaff'],
    [48001, 'notPermitted', 'tellStaff'],
    [99999, 'other', 'tellStaff'],
  ])('%i is %s: %s', (errcode, kind, what) => {
    expect(kindOfErrcode(errcode)).toBe(kind);
    expect(failureClass(kindOfErrcode(errcode))).toBe(what);
  });

  it('tries again what never reached WeChat', () => {
    expect(failureClass(WechatError.unreachable('sendSubscribeMessage', 'ECONNRESET').kind)).toBe('retry');
  });
});

describe('the field that does not fit its template', () => {
  it.each([
    ['argument invalid! data.thing1.value invalid rid: 1-2-3', 'thing1'],
    ['argument invalid! data.character_string12.value is empty rid: 1-2-3', 'character_string12'],
    ['argument invalid! rid: 1-2-3', undefined],
  ])('%s', (errmsg, field) => {
    expect(WechatError.answered('sendSubscribeMessage', 47003, errmsg).field).toBe(field);
  });
});
