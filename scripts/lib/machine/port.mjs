// @ts-check
import net from 'node:net';
import { errorCode, fail } from '../run/failure.mjs';
import { portOwner } from './port-owner.mjs';

/**
 * @param {string | undefined} text
 * @returns {number}
 */
export function parsePort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  return fail(
    `PORT is "${text}", which is no port number.`,
    'Use a number from 1 to 65535, such as PORT=3000.',
  );
}

/**
 * Stops with the culprit's name if nothing can listen on the port.
 *
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  const code = await tryToListen(port, host);
  if (!code) return;
  const other = `or use another one: PORT=${port < 65_000 ? port + 1 : port - 1} npm start`;
  if (code === 'EADDRINUSE') {
    const owner = portOwner(port);
    fail(`Port ${port} is taken${owner ? ` by ${owner}` : ''}.`, `End that program, ${other}`);
  }
  if (code === 'EACCES')
    fail(`This user may not listen on port ${port}.`, `Ports below 1024 need root, ${other}`);
  fail(`Nothing can listen on ${host}:${port} (${code}).`, 'Check HOST and PORT.');
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} the system's error code, or nothing
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(errorCode(error) || 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('')));
  });
}

/** @returns {Promise<number>} a port that is free on the loopback interface right now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
