import { describe, expect, it } from '@jest/globals';
import { lanAddress } from './address.mjs';

/** @param {string} address @param {boolean} [internal] */
const ipv4 = (address, internal = false) =>
  /** @type {import('node:os').NetworkInterfaceInfo} */ ({ address, internal, family: 'IPv4' });

describe('the address for a phone in the same network', () => {
  it('is that of the real network, not of containers or tunnels', () => {
    const interfaces = {
      lo: [ipv4('127.0.0.1', true)],
      docker0: [ipv4('172.17.0.1')],
      tun0: [ipv4('10.8.0.2')],
      wlan0: [ipv4('192.168.1.23')],
    };
    expect(lanAddress(interfaces)).toBe('192.168.1.23');
  });

  it('is missing on a machine without a network', () => {
    expect(lanAddress({ lo: [ipv4('127.0.0.1', true)], eth0: [ipv4('169.254.3.4')] })).toBeUndefined();
  });
});
