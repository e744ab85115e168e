import { AppError } from '../error/app-error.js';
import type { Created } from '../http/created.js';
import { duplicateKeyOf } from './database-error.js';

/**
 * Makes something under the id that the client chose, once: whoever did not hear the answer sends it again, and two
 * copies of a request may arrive at the same moment, at two servers.
 * @param sent what an earlier request of this id and content made; throws ID_ALREADY_USED for another content
 * @param make writes it under that id; whatever it writes beside it belongs in the same transaction
 * @param taken what it means that another unique key holds the value
 * @throws AppError ID_ALREADY_USED where something else has an id that it writes, and what the three throw
 */
export async function createOnce<Thing>(
  sent: () => Promise<Created<Thing> | undefined>,
  make: () => Promise<Thing>,
  taken?: () => AppError,
): Promise<Created<Thing>> {
  const earlier = await sent();
  if (earlier) return earlier;
  try {
    return { thing: await make(), first: true };
  } catch (error) {
    const key = duplicateKeyOf(error);
    if (key === undefined) throw error;
    const other = await sent();
    if (other) return other;
    if (key === 'PRIMARY') throw AppError.idTaken();
    throw taken?.() ?? error;
  }
}
