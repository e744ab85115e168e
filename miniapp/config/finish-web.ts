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

/** As much of webpack's report as is read here. */
interface BuildStats {
  readonly compilation: {
    readonly chunkGroups: Iterable<{
      readonly origins: Iterable<{ readonly request?: string }>;
      getFiles(): string[];
    }>;
  };
}

/** What the home page alone is made of; it is where most visits begin. */
function homeFiles({ compilation }: BuildStats): string[] {
  const home = [...compilation.chunkGroups].filter(({ origins }) =>
    [...origins].some(({ request }) => request?.endsWith('pages/home/index')),
  );
  const files = home.flatMap((group) => group.getFiles());
  if (files.length === 0) throw new Error('The web build has no files of the home page to load beforehand');
  return files;
}

/** What every page needs, and the first page, are fetched while the app itself still is; else only afterwards. */
async function preload(folder: string, files: readonly string[]): Promise<void> {
  const links = [...new Set(files)].flatMap((file) => {
    if (file.endsWith('.js')) return `<link rel="preload" as="script" href="/${file}">`;
    return file.endsWith('.css') ? `<link rel="preload" as="style" href="/${file}">` : [];
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
  onBuildFinish: (done: (result: { error?: unknown; stats: BuildStats }) => Promise<void>) => void;
}): void {
  context.onBuildFinish(async ({ error, stats }) => {
    if (error) return;
    const { outputPath } = context.paths;
    const files = await readdir(outputPath, { recursive: true });
    const common = files.filter((file) => /^(js|css).common\.[^.]+\.(js|css)$/.test(file));
    await preload(outputPath, [...common, ...homeFiles(stats)]);
    await Promise.all(
      files.filter((file) => text.test(file)).map((file) => compress(path.join(outputPath, file))),
    );
  });
}
