import { createHash } from 'node:crypto';

/** SHA-256 of what a request said, to tell a retry from another request with the same id. */
export function contentHash(content: readonly (string | boolean | null)[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
