// @ts-check
import os from 'node:os';

const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|tailscale|zt|cni|flannel|kube)/;
const privateRange = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/**
 * The address at which a phone in the same network most likely finds this machine.
 *
 * @param {NodeJS.Dict<os.NetworkInterfaceInfo[]>} [interfaces]
 * @returns {string | undefined}
 */
export function lanAddress(interfaces = os.networkInterfaces()) {
  const addresses = Object.entries(interfaces).flatMap(([name, list]) =>
    (list ?? [])
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  return addresses.sort((a, b) => a.rank - b.rank)[0]?.address;
}

/** @param {string} name @param {string} address */
const rank = (name, address) => (virtual.test(name) ? 2 : 0) + (privateRange.test(address) ? 0 : 1);
