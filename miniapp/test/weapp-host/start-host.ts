import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { bundleHost } from './package/bundle-host';
import { packageScript } from './package/package-script';
import { readWeappPackage } from './package/read-package';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>WeChat host</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"></head>
<body><script src="/package.js"></script><script src="/host.js"></script></body></html>`;

/** A running host: open `url` in Chromium to run the mini-program. */
export interface WeappHost {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the host page for a WeChat build on a free loopback port.
 * @param folder - the build, for example miniapp/dist/weapp
 */
export async function startWeappHost(folder: string): Promise<WeappHost> {
  const script = await bundleHost();
  const weappPackage = packageScript(readWeappPackage(folder));
  const texts: Record<string, [string, string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/host.js': ['text/javascript; charset=utf-8', script],
    '/package.js': ['text/javascript; charset=utf-8', weappPackage],
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const text = texts[path];
    if (text) {
      response.writeHead(200, { 'content-type': text[0], 'cache-control': 'no-store' }).end(text[1]);
      return;
    }
    const file = join(folder, normalize(path.replace(/^\/package\//, '/')));
    if (!path.startsWith('/package/') || !file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
