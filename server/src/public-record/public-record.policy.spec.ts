import { describe, expect, it } from '@jest/globals';
import { namesIn, numbersIn, possibleNames, publicPlace } from './public-record.policy.js';

const kinds = (text: string) => numbersIn(text).map(({ kind }) => kind);

describe('what must not be public', () => {
  it.each([
    ['请打 10055000123 找他', 'phone'],
    ['电话100-5500-0123', 'phone'],
    ['电话１００５５０００１２３', 'phone'],
    ['座机0839-5551234', 'phone'],
    ['座机 5551234', 'phone'],
    ['身份证990101198605010017', 'idNumber'],
    ['证号 990101 19860501 001X', 'idNumber'],
    ['3栋2单元501漏水', 'room'],
    ['住在3-2-501', 'room'],
    ['501室的门坏了', 'room'],
    ['五零一室的门坏了', 'room'],
    ['住501的老人', 'room'],
    ['四楼东户常年没人', 'room'],
    ['3栋501漏水', 'room'],
    ['3号楼501的水管', 'room'],
    ['A座 1203漏水', 'room'],
    ['3栋-501漏水', 'room'],
    ['3栋五零一漏水', 'room'],
    ['3栋二单元五零一漏水', 'room'],
  ])('%s has a %s in it', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    '2026年11月22日 8:30 修好',
    '每天 6:30 至 22:00 开放',
    '更换灯泡12个,花费1200元',
    '3栋2单元楼道灯',
    '在2栋到3栋之间第二盏路灯,涉及 120 户居民',
    '拨打 12345 热线',
    '滨河路12号院门口',
    '3栋2024年换的灯',
    '3号楼120户居民停水',
    '2号楼1200平米的屋顶',
    '二单元一百二十户',
  ])('%s says nothing of anybody', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is a name also where characters are set apart, and none where it is part of a place', () => {
    const words = ['向阳小区'];
    const text = '李 小明在向阳小区门口说,买买提·阿不都也在';
    expect(possibleNames(text, words)).toEqual(expect.arrayContaining(['李小明', '买买提·阿不都']));
    expect(possibleNames(text, words)).not.toContain('向阳');
    expect(
      namesIn(text, ['小明', '李小明', '向阳', '买买提·阿不都'], words).map(({ found }) => found),
    ).toEqual(['买买提·阿不都', '李小明']);
  });
});

describe('a place that may be public', () => {
  it.each([
    ['西河湾小区 3栋 2单元', '西河湾小区 3栋'],
    ['西河湾小区 3栋 2单元 501', '西河湾小区 3栋'],
    ['西河湾小区 3栋 501室', '西河湾小区 3栋'],
    ['西河湾小区 3栋501', '西河湾小区 3栋'],
    ['滨河路12号院', '滨河路12号院'],
    ['老环保局公交站', '老环保局公交站'],
  ])('%s → %s', (label, shown) => {
    expect(publicPlace(label)).toBe(shown);
  });
});
