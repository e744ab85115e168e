import type { Progress } from '../run/step.mjs';

export interface Database {
  readonly url: string;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}
export function provideDatabase(
  options: {
    dir: string;
    password: string;
    name?: string;
    fast?: boolean;
    variable?: 'DATABASE_URL' | 'TEST_DATABASE_URL';
  },
  progress?: Progress,
): Promise<Database>;
export function provideTestDatabase(progress?: Progress): Promise<Database>;
