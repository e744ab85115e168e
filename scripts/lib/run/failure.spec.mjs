import { describe, expect, it } from '@jest/globals';
import { asFailure, Failure } from './failure.mjs';

describe('a failure', () => {
  it('keeps its sentence and what to do', () => {
    const failure = new Failure('The port is taken.', { advice: 'Use another one.' });
    expect(asFailure(failure)).toBe(failure);
  });

  it('is a full disk, whoever says it and however', () => {
    const words = ['ENOSPC: no space left on device, write', 'OS errno 28 - No space left on device'];
    for (const word of words) expect(asFailure(new Error(word)).message).toBe('The disk is full.');
    const compiler = new Failure('Building failed.', { details: 'error: ENOSPC' });
    expect(asFailure(compiler).message).toBe('The disk is full.');
  });

  it('that nobody expected is still one sentence', () => {
    const { message, details } = asFailure(new TypeError('x is undefined'));
    expect(message).toBe('Something unexpected happened: x is undefined.');
    expect(details).toBe('');
  });
});
