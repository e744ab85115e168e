import { jest } from '@jest/globals';

/**
 * A journey opens browsers and waits for a server; Jest's five seconds are not enough on two cores. Set here because
 * Jest reads `testTimeout` of the whole run only, never that of one project.
 */
jest.setTimeout(120_000);
