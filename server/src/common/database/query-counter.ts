import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

interface Count {
  queries: number;
}

const counts = new AsyncLocalStorage<Count>();

/** Runs a request so that its database statements are counted. */
export function countQueries<Result>(work: () => Result): Result {
  return counts.run({ queries: 0 }, work);
}

/** Statements of the current request so far, without the start and end of transactions. */
export function countedQueries(): number {
  return counts.getStore()?.queries ?? 0;
}

/** Hears of every statement from TypeORM and writes nothing. */
export class QueryCounter extends AbstractLogger {
  override logQuery(query: string): void {
    const count = counts.getStore();
    if (count && !/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(query)) count.queries++;
  }

  protected override writeLog(_level: LogLevel, _message: LogMessage | LogMessage[]): void {}
}
