import { describe, expect, it } from '@jest/globals';
import { noticeIdOf } from './notice-link';

const id = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';

describe('the notice that a page is opened for', () => {
  it('is named by its id inside the app', () => {
    expect(noticeIdOf({ id })).toBe(id);
  });

  it('is named by WeChat’s own code without hyphens', () => {
    expect(noticeIdOf({ scene: id.replaceAll('-', '') })).toBe(id);
  });

  it('is named by the link of an ordinary code, percent-encoded', () => {
    expect(noticeIdOf({ q: encodeURIComponent(`https://linge.example/n/${id}?from=poster`) })).toBe(id);
  });

  it('is nothing where a code is something else', () => {
    expect(noticeIdOf({ scene: 'door-7' })).toBeNull();
    expect(noticeIdOf({ q: 'https%3A%2F%2Flinge.example%2Fq%2Fabc' })).toBeNull();
    expect(noticeIdOf({})).toBeNull();
  });
});
