import { Environment } from './config.schema.js';
import { ConfigError } from './config.js';

/**
 * For commands that need the database and nothing else.
 * @throws ConfigError where `DATABASE_URL` is missing or malformed
 */
export function databaseUrl(source: Readonly<Record<string, string | undefined>> = process.env): string {
  const parsed = Environment.shape.DATABASE_URL.safeParse(source['DATABASE_URL']);
  if (!parsed.success) throw new ConfigError(`DATABASE_URL: ${parsed.error.issues[0]?.message ?? 'missing'}`);
  return parsed.data;
}
