import { describe, expect, it } from '@jest/globals';
import { fittingSize, needsShrinking } from './photo-shrink';

describe('photos of a browser', () => {
  it('are sent as they are when they are small', () => {
    expect(needsShrinking({ size: 300_000, type: 'image/jpeg' })).toBe(false);
  });

  it('are drawn smaller when they are large, or of a kind that the server does not take', () => {
    expect(needsShrinking({ size: 8_000_000, type: 'image/jpeg' })).toBe(true);
    expect(needsShrinking({ size: 300_000, type: 'image/heic' })).toBe(true);
  });

  it('keep their proportions and never grow', () => {
    expect(fittingSize(8192, 6144)).toEqual({ width: 2048, height: 1536 });
    expect(fittingSize(3000, 10)).toEqual({ width: 2048, height: 7 });
    expect(fittingSize(640, 480)).toEqual({ width: 640, height: 480 });
  });
});
