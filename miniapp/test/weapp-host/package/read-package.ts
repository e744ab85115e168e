import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileStyles } from './compile-styles';
import { compileTemplates } from './compile-templates';
import type { AppConfig, UnitConfig, WeappSource } from './weapp-package';

/** Every file of a folder with an extension, keyed by its path without that extension. */
function filesOf(folder: string, extension: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(
    files.map((file) => [file.slice(0, -extension.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * Reads the output of `taro build --type weapp` and compiles its templates and styles.
 * @param folder - the folder that holds app.json
 * @throws Error when there is no build, or when a template does not compile
 */
export function readWeappPackage(folder: string): WeappSource {
  if (!existsSync(join(folder, 'app.json'))) {
    throw new Error(`There is no WeChat build in ${folder}. Run "npm run build:weapp" first.`);
  }
  const json = filesOf(folder, '.json');
  const app = JSON.parse(json.get('app') ?? '{}') as AppConfig;
  const theme = JSON.parse(json.get('theme') ?? '{"light":{},"dark":{}}') as WeappSource['theme'];
  const subpackagePages = (app.subPackages ?? []).flatMap((sub) =>
    sub.pages.map((page) => `${sub.root.replace(/\/$/, '')}/${page}`),
  );
  const modules = filesOf(folder, '.js');
  return {
    app,
    theme,
    pages: [...app.pages, ...subpackagePages],
    modules: Object.fromEntries(modules),
    configs: Object.fromEntries(
      [...json]
        .filter(([path]) => modules.has(path))
        .map(([path, text]) => [path, JSON.parse(text) as UnitConfig]),
    ),
    templates: compileTemplates(filesOf(folder, '.wxml'), filesOf(folder, '.wxs')),
    styles: compileStyles(filesOf(folder, '.wxss')),
  };
}
