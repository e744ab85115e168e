import { describe, expect, it } from '@jest/globals';
import { createRequestName } from './request-name';

const named = () => {
  let count = 0;
  return createRequestName(() => `id-${++count}`);
};

describe('what is sent', () => {
  it('keeps its id as long as it says the same', () => {
    const nameOf = named();
    expect([nameOf({ text: '一' }), nameOf({ text: '一' })]).toEqual(['id-1', 'id-1']);
  });

  it('has another id once it says something else', () => {
    const nameOf = named();
    expect(nameOf({ text: '一' })).toBe('id-1');
    expect(nameOf({ text: '二' })).toBe('id-2');
    expect(nameOf({ text: '二' })).toBe('id-2');
  });
});
