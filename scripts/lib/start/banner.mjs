// @ts-check
import { createRequire } from 'node:module';
import process from 'node:process';
import { inProject } from '../project.mjs';
import { bold, clip, dim, print } from '../run/terminal.mjs';

/**
 * @typedef {{ persona: string, name: string, description: string }} PersonaCard
 */

/**
 * Prints where the product is now, and who a visitor can be.
 *
 * @param {{ local: string, lan: string | undefined, log: string }} addresses
 */
export async function printBanner({ local, lan, log }) {
  print();
  print(`${bold('邻格 Linge')} is running`);
  print();
  print(`  On this machine   ${bold(local)}`);
  print(`  In this network   ${lan ? bold(lan) : dim('(this machine has no address in a network)')}`);
  print(`  API               ${local}/api/docs`);
  if (lan) {
    print();
    print(await qrCode(lan));
    print(dim('  Scan it with a phone in the same network.'));
  }
  const personas = await readPersonas(local);
  if (personas.length) {
    print();
    print('  Choose who to be on the page 我的:');
    for (const { persona, name, description } of personas) {
      print(`    ${persona.padEnd(20)} ${clip(`${name}  ${description}`, 90)}`);
    }
  }
  print();
  print(dim(`  The server's log is ${log}. Ctrl-C ends everything.`));
}

/** @param {string} text */
async function qrCode(text) {
  const qrcode = createRequire(inProject('package.json'))('qrcode');
  const options = process.stdout.isTTY ? { type: 'terminal', small: true } : { type: 'utf8' };
  const drawing = await qrcode.toString(text, options);
  return String(drawing).replace(/^/gm, '  ').trimEnd();
}

/** @param {string} local @returns {Promise<PersonaCard[]>} */
async function readPersonas(local) {
  const response = await fetch(`${local}/api/sessions/demo`, { signal: AbortSignal.timeout(10_000) }).catch(
    () => undefined,
  );
  if (!response?.ok) return [];
  const body = /** @type {PersonaCard[] | { items?: PersonaCard[] }} */ (await response.json());
  return Array.isArray(body) ? body : (body.items ?? []);
}
