import { describe, expect, it } from '@jest/globals';
import { sharedWords, topicWords } from './complaint-similar.policy.js';

const shared = (one: string, other: string, sameDoor = false) =>
  sharedWords(topicWords(one), topicWords(other), sameDoor);

describe('two reports', () => {
  it('are about one thing where they share what it is about', () => {
    expect(shared('东门进来第二盏路灯不亮了', '小区东门的路灯坏了，晚上很黑')).toEqual(
      expect.arrayContaining(['东门', '路灯']),
    );
    expect(shared('垃圾分类亭三天没有清运', '分类亭的垃圾没人清运，味道很大')).toEqual(
      expect.arrayContaining(['垃圾', '分类', '清运']),
    );
  });

  it('are not about one thing for sharing what every report says', () => {
    expect(shared('希望社区尽快处理一下路灯的问题', '希望社区尽快处理一下停车的问题')).toEqual([]);
    expect(shared('电梯停在三楼不动', '广场音响太吵')).toEqual([]);
  });

  it('need only one word at the same door', () => {
    expect(shared('路灯不亮', '三楼拐角路灯一闪一闪', true)).toEqual(['路灯']);
    expect(shared('路灯不亮', '三楼拐角路灯一闪一闪', false)).toEqual([]);
  });
});
