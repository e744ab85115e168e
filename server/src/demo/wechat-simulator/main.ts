import { parseArgs } from 'node:util';
import { WechatSimulator } from './wechat-simulator.js';

const HELP = `Simulates WeChat's server API on 127.0.0.1, for the demo and for tests.

  --port N   the port to listen on; a free one unless told
  --help     this text

Prints {"url": …} when it is ready. POST /simulator/login-codes {"openid": …} gives a login code.
`;

/** An unusable command line ends with status 2, as is usual. */
function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function readOptions(): { port: number; help: boolean } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      fail(`--port ${values.port} is no port number.`);
    return { port, help: values.help ?? false };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nTry --help.`);
  }
}

async function start(port: number): Promise<void> {
  const simulator = new WechatSimulator();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close());
  }
  try {
    process.stdout.write(`${JSON.stringify({ url: await simulator.listen(port) })}\n`);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? `Port ${port} is taken; choose another with --port.` : `Cannot listen: ${String(error)}`);
  }
}

const options = readOptions();
if (options.help) process.stdout.write(HELP);
else await start(options.port);
