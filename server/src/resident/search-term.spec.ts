import { describe, expect, it } from '@jest/globals';
import { searchTerm } from './search-term.js';

const room = (number: string | null, unit?: string, building?: string, estate?: string) => ({
  room: { estate: estate ?? null, building: building ?? null, unit: unit ?? null, number },
});

describe('what staff type into the search field', () => {
  it.each([
    ['张三', { name: '张三' }],
    [' 阿依古丽·买 ', { name: '阿依古丽·买' }],
    ['zs', { letters: 'zs' }],
    ['Zhang San', { letters: 'zhangsan' }],
    ['１００1 2345 678', { phone: '10012345678' }],
    ['100-1234-5678', { phone: '10012345678' }],
    ['99010119900101123x', { idNumber: '99010119900101123X' }],
    ['990101 19900101 1234', { idNumber: '990101199001011234' }],
    ['123x', { tail: '123X' }],
    ['501', room('501')],
    ['1203', { ...room('1203'), tail: '1203' }],
    ['3-501', room('501', undefined, '3')],
    ['3-2-501', room('501', '2', '3')],
    ['３—２—５０１', room('501', '2', '3')],
    ['3栋2单元501', room('501', '2', '3')],
    ['3号楼 2单元 501室', room('501', '2', '3')],
    ['12号院1单元301', room('301', '1', '12')],
    ['3#2-501', room('501', '2', '3')],
    ['2单元501', room('501', '2')],
    ['西河湾3-2-501', room('501', '2', '3', '西河湾')],
    ['3-2', room(null, '2', '3')],
    ['3栋', room(null, undefined, '3')],
    ['3栋2单元', room(null, '2', '3')],
  ])('%s', (typed, meant) => {
    expect(searchTerm(typed)).toEqual(meant);
  });

  it('takes what it cannot read as part of a name, and so finds nobody', () => {
    expect(searchTerm('!%_\\')).toEqual({ name: '!%_\\' });
    expect(searchTerm('12')).toEqual({ name: '12' });
  });
});
