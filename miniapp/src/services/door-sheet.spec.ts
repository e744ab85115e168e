import { describe, expect, it, jest } from '@jest/globals';

jest.unstable_mockModule('./transfer', () => ({ openBinary: jest.fn() }));
const { sheetFileName } = await import('./door-sheet');

describe('the file of a door sheet', () => {
  it('is named so that it is found again among the downloads', () => {
    expect(sheetFileName('第9网格', 'labels')).toBe('门牌码-第9网格-小标签.pdf');
    expect(sheetFileName('西河社区', 'posters')).toBe('门牌码-西河社区-大海报.pdf');
  });
});
