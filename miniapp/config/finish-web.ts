import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const text = /\.(js|css|html|json|svg|txt)$/;
/** Bytes under which compressing gains nothing. */
const worthwhile = 1024;

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < worthwhile) return;
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, best));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** What every page needs is fetched while the app itself still is; without this, only afterwards. */
async function preloadCommon(folder: string, files: readonly string[]): Promise<void> {
  const links = files.flatMap((file) => {
    if (/^js.common\.[^.]+\.js$/.test(file)) return `<link rel="preload" as="script" href="/${file}">`;
    return /^css.common\.[^.]+\.css$/.test(file) ? `<link rel="preload" as="style" href="/${file}">` : [];
  });
  const page = path.join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</title>', `</title>${links.join('')}`));
}

/**
 * A plugin of the build: finishes the web build's folder. Lays `.br` and `.gz` beside each text file, so that
 * the server need not compress the same bytes for everybody.
 */
export default function finishWeb(context: {
  paths: { outputPath: string };
  onBuildFinish: (done: (result: { error?: unknown }) => Promise<void>) => void;
}): void {
  context.onBuildFinish(async ({ error }) => {
    if (error) return;
    const { outputPath } = context.paths;
    const files = await readdir(outputPath, { recursive: true });
    await preloadCommon(outputPath, files);
    await Promise.all(
      files.filter((file) => text.test(file)).map((file) => compress(path.join(outputPath, file))),
    );
  });
}
