import { describe, expect, it } from '@jest/globals';
import { parseCandidate } from './apt.mjs';

describe('what apt would install', () => {
  it('is read without the number that Debian puts before a version', () => {
    expect(
      parseCandidate('mariadb-server-core:\n  Installed: (none)\n  Candidate: 1:10.6.18-0ubuntu0.22.04.1\n'),
    ).toBe('10.6.18-0ubuntu0.22.04.1');
  });

  it('is nothing for a package that it does not know', () => {
    expect(parseCandidate('x:\n  Installed: (none)\n  Candidate: (none)\n')).toBe('');
    expect(parseCandidate('')).toBe('');
  });
});
