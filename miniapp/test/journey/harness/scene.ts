import { afterAll, beforeAll } from '@jest/globals';
import type { Build } from './chromium';
import { closeAll } from './open-app';
import { startServer, type JourneyServer } from './start-server';

/** Both builds, for `describe.each`. */
export const BUILDS: Build[] = ['h5', 'weapp'];

/** Browsers, a server and its demo community are started in it. */
const START_MS = 180_000;

/**
 * One server for the journeys of a file, running before the first of them; after the last everything is ended.
 * @param prepare what the journeys need of it besides, as soon as it runs
 * @returns the server, to be used in `prepare`, hooks and journeys; it throws before it runs
 * @example
 * let worker: DemoPerson;
 * const server = useServer(async () => {
 *   worker = await DemoPerson.logIn(server, 'gridWorker');
 * });
 */
export function useServer(prepare?: () => Promise<void>): JourneyServer {
  let started: JourneyServer | undefined;
  beforeAll(async () => {
    started = await startServer();
    await prepare?.();
  }, START_MS);
  afterAll(closeAll);

  const running = () => {
    if (!started) throw new Error('The server does not run yet: it is there for hooks and journeys');
    return started;
  };
  return {
    get url() {
      return running().url;
    },
    get simulatorUrl() {
      return running().simulatorUrl;
    },
    get databaseUrl() {
      return running().databaseUrl;
    },
    log: () => running().log(),
    stop: () => running().stop(),
  };
}
