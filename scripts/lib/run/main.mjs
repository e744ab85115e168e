// @ts-check
import os from 'node:os';
import process from 'node:process';
import { endTransientChildren } from './child.mjs';
import { asFailure } from './failure.mjs';
import { dim, muteProgress, print, red, yellow } from './terminal.mjs';

/** @type {{ name: string, end: () => Promise<void> }[]} */
const endings = [];
/** @type {Promise<void> | undefined} */
let ending;
/** @type {number | undefined} */
let signalCode;

/**
 * Registers what must be ended when this process ends, whatever the reason. The last registered is ended
 * first, so a database that was started before its server also outlives it.
 *
 * @param {string} name
 * @param {() => Promise<void>} end
 */
export function onEnd(name, end) {
  endings.push({ name, end });
}

/** Ends everything this process started, in order; a second call waits for the first. */
export function endEverything() {
  ending ??= (async () => {
    muteProgress();
    await endTransientChildren();
    for (const { name, end } of endings.reverse()) {
      await end().catch((error) => print(`${yellow('!')} ${name}: ${asFailure(error).message}`));
    }
  })();
  return ending;
}

/** @param {unknown} error */
function tell(error) {
  const { message, advice, details } = asFailure(error);
  if (details) print(`\n${dim(details.trimEnd())}`);
  print(`\n${red('✗')} ${message}`);
  if (advice) print(`  ${advice.split('\n').join('\n  ')}`);
}

/**
 * Runs a script: failures become one sentence and exit code 1, Ctrl-C and SIGTERM end every child first.
 *
 * @param {() => Promise<number | void>} main answers the exit code, 0 unless said otherwise
 * @param {{ signalExitCode?: number }} [options] what Ctrl-C answers; a server that was told to end did nothing wrong
 */
export function runMain(main, { signalExitCode } = {}) {
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    // the terminal and npm both pass on the same Ctrl-C: the second one changes nothing
    if (signalCode !== undefined) return;
    signalCode = signalExitCode ?? 128 + (os.constants.signals[signal] ?? 0);
    muteProgress();
    print(`\nStopping (${signal}) …`);
    void leave(signalCode);
  };
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, onSignal);
  if (process.env['npm_lifecycle_event']) watchParent(() => onSignal('SIGTERM'));
  const onError = (/** @type {unknown} */ error) => {
    if (signalCode !== undefined) return;
    if (!ending) muteProgress();
    tell(error);
    void leave(1);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  main().then((code) => (signalCode === undefined ? leave(code ?? 0) : undefined), onError);
}

/**
 * npm passes SIGTERM on to the shell between us, which dies without telling: its end is ours.
 *
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

/** @param {number} code */
async function leave(code) {
  await endEverything();
  process.exit(code);
}
