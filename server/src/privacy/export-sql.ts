/** The residents whom an account is; `?` is its id. */
export const ownResidents = `(SELECT t.resident_id FROM household_ties t
  WHERE t.account_id = ? AND t.ended_at IS NULL AND t.resident_id IS NOT NULL)`;

/** `李*明`. */
export const masked = (name: string) => `CONCAT(LEFT(${name}, 1), REPEAT('*', CHAR_LENGTH(${name}) - 1))`;
