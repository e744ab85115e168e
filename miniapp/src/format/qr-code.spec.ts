import { describe, expect, it } from '@jest/globals';
import { qrPicture } from './qr-code';

describe('a QR code as a picture', () => {
  it('is drawn without TextEncoder, which mini-programs lack', () => {
    const encoder = globalThis.TextEncoder;
    Reflect.deleteProperty(globalThis, 'TextEncoder');
    try {
      const picture = qrPicture(
        'https://linge.example/i/0192f0a1-0000-7000-8000-000000000001.1795860000000.482913',
      );
      expect(picture).toMatch(/^data:image\/svg\+xml,%3Csvg [^"#<>]+%3C\/svg%3E$/);
      // it is sent to the view of a mini-program every half minute
      expect(picture.length).toBeLessThan(6_000);
    } finally {
      globalThis.TextEncoder = encoder;
    }
  });

  it('differs with every digit', () => {
    expect(qrPicture('LINGE-IN-ABCDEFGHJKMN')).not.toBe(qrPicture('LINGE-IN-ABCDEFGHJKMP'));
  });
});
