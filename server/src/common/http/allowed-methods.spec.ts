import { describe, expect, it } from '@jest/globals';
import { allowedMethods } from './allowed-methods.js';

describe('the methods of an address', () => {
  it.each([
    ['/api/me', ['GET', 'HEAD', 'DELETE']],
    ['/api/me?x=1', ['GET', 'HEAD', 'DELETE']],
    ['/api/doors/anything', ['GET', 'HEAD']],
    ['/api/doors/anything/more/than/there/is', []],
    ['/api/me/', []],
    ['/me', []],
    ['/api/nothing', []],
  ])('%s', (url, methods) => {
    expect(allowedMethods(url)).toEqual(methods);
  });
});
