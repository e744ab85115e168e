import { Environment } from './config.schema.js';
import { ConfigError } from './config.js';

/** Keys of encrypted fields and of their blind index. */
export interface FieldKeys {
  readonly dataKeys: ReadonlyMap<number, Buffer>;
  readonly blindIndexKey: Buffer;
}

/**
 * For commands that write the demo, which has no place in production.
 * @throws ConfigError where `NODE_ENV` is production, or `DATA_KEYS` or `BLIND_INDEX_KEY` is missing or malformed
 */
export function demoFieldKeys(source: Readonly<Record<string, string | undefined>> = process.env): FieldKeys {
  if (source['NODE_ENV'] === 'production') {
    throw new ConfigError('NODE_ENV: the demo community is not seeded when it is production');
  }
  return {
    dataKeys: read('DATA_KEYS', Environment.shape.DATA_KEYS.safeParse(source['DATA_KEYS'])),
    blindIndexKey: read(
      'BLIND_INDEX_KEY',
      Environment.shape.BLIND_INDEX_KEY.safeParse(source['BLIND_INDEX_KEY']),
    ),
  };
}

function read<Value>(
  name: string,
  parsed: { success: true; data: Value } | { success: false; error: { issues: { message: string }[] } },
): Value {
  if (!parsed.success) throw new ConfigError(`${name}: ${parsed.error.issues[0]?.message ?? 'missing'}`);
  return parsed.data;
}
