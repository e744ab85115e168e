import { describe, expect, it } from '@jest/globals';
import net from 'node:net';
import process from 'node:process';
import { parsePort, requireFreePort } from './port.mjs';

describe('the port', () => {
  it('is 3000 unless another one is named', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
  });

  it.each(['abc', '0', '70000', '80.5', '-1'])('is not %s', (text) => {
    expect(() => parsePort(text)).toThrow('which is no port number');
  });

  it('that is taken is refused', async () => {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const who = process.platform === 'linux' ? `by process ${process.pid}` : `Port ${port} is taken`;
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(who);
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});
