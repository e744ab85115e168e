/**
 * Random bytes for ids. Mini-programs have no `crypto`; an id is a name, not a secret, and another account
 * that uses it gets a 409, so the engine's generator is enough.
 */
export function randomBytes(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256));
}
