// @ts-check
import process from 'node:process';
import util from 'node:util';
import { fail } from './run/failure.mjs';

/**
 * Reads the command line; `--help` prints the text and ends the process.
 *
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {string} help its first line says what the script does
 * @param {T} [options] beside `--help`
 */
export function readArguments(help, options) {
  try {
    const config = { options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true };
    const { values, positionals } = util.parseArgs(
      /** @type {import('node:util').ParseArgsConfig} */ (config),
    );
    if (values['help']) {
      process.stdout.write(`${help.trim()}\n`);
      process.exit(0);
    }
    return { values, positionals };
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), 'See --help.');
  }
}
