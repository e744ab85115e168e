import { describe, expect, it } from '@jest/globals';
import { doorCodeIn, doorCodeOf } from './door-link';

const code = 'Ab3_-9xYz0123456789abc';
const link = `https://linge.example.cn/q/${code}`;

describe('the door behind a code', () => {
  it('reads the whole link that WeChat hands over in q, encoded once or twice', () => {
    expect(doorCodeOf({ q: encodeURIComponent(link) })).toBe(code);
    expect(doorCodeOf({ q: link })).toBe(code);
    expect(doorCodeOf({ q: encodeURIComponent(`${link}?from=poster#top`) })).toBe(code);
  });

  it("reads the scene of WeChat's own code", () => {
    expect(doorCodeOf({ scene: encodeURIComponent(code) })).toBe(code);
  });

  it('reads the code given inside the app before anything else', () => {
    expect(doorCodeOf({ code, scene: 'other' })).toBe(code);
  });

  it('finds it in what a scanner returns', () => {
    expect(doorCodeIn(link)).toBe(code);
    expect(doorCodeIn(` ${code} `)).toBe(code);
    expect(doorCodeIn(`subpackages/door/detail/index?scene=${code}`)).toBe(code);
    expect(doorCodeIn(`http://localhost:3000/#/subpackages/door/detail/index?code=${code}`)).toBe(code);
  });

  it('finds nothing in anything else', () => {
    expect(doorCodeOf({})).toBeNull();
    expect(doorCodeIn('https://example.com/pay?id=1')).toBeNull();
    expect(doorCodeIn('%E0%A4%A')).toBeNull();
    expect(doorCodeIn('')).toBeNull();
  });
});
