import { describe, expect, it } from '@jest/globals';
import { namePinyin } from './name-pinyin.js';

describe('a name as staff type it', () => {
  it.each([
    ['张三', 'zhangsan', 'zs'],
    ['单小雨', 'shanxiaoyu', 'sxy'],
    ['欧阳娜', 'ouyangna', 'oyn'],
    ['吕绿', 'lvlv', 'll'],
    ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
    ['Li 明', 'liming', 'lim'],
  ])('%s is %s or %s', (name, full, initials) => {
    expect(namePinyin(name)).toEqual({ full, initials });
  });
});
