// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

/**
 * Who listens on a port, as far as this user may know.
 *
 * @param {number} port
 * @returns {string} such as `process 1234 (node server.js)`, or nothing
 */
export function portOwner(port) {
  try {
    const pid = process.platform === 'linux' ? linuxOwner(port) : lsofOwner(port);
    return pid ? `process ${pid}${describe(pid)}` : '';
  } catch {
    return '';
  }
}

/** @param {number} port @returns {number | undefined} */
function linuxOwner(port) {
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeningSockets(file, port));
  if (sockets.length === 0) return undefined;
  const wanted = new Set(sockets.map((inode) => `socket:[${inode}]`));
  for (const entry of fs.readdirSync('/proc')) {
    if (/^\d+$/.test(entry) && holdsSocket(entry, wanted)) return Number(entry);
  }
  return undefined;
}

/** @param {string} pid @param {Set<string>} wanted */
function holdsSocket(pid, wanted) {
  try {
    const folder = `/proc/${pid}/fd`;
    return fs.readdirSync(folder).some((fd) => wanted.has(readLink(`${folder}/${fd}`)));
  } catch {
    // another user's process, or one that has just ended
    return false;
  }
}

/** @param {string} file */
function readLink(file) {
  try {
    return fs.readlinkSync(file);
  } catch {
    return '';
  }
}

/** @param {string} file @param {number} port @returns {string[]} inodes */
function listeningSockets(file, port) {
  if (!fs.existsSync(file)) return [];
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === '0A')
    .map((fields) => fields[9] ?? '');
}

/** @param {number} port @returns {number | undefined} */
function lsofOwner(port) {
  const output = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' });
  return Number(output.split('\n')[0]) || undefined;
}

/** @param {number} pid */
function describe(pid) {
  try {
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return command ? ` (${command.slice(0, 80)})` : '';
  } catch {
    return commandLine(pid);
  }
}

/** @param {number} pid @returns {string} where there is no ps, as in small containers */
function commandLine(pid) {
  const text = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return text ? ` (${text.slice(0, 80)})` : '';
}
