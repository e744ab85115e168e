import type { ModuleBody } from '../../package/weapp-package';

interface Module {
  exports: unknown;
}

/** Resolves `../a/./b.js` against the folder of `from`; an absolute path starts at the package's root. */
export function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '');
}

/** Runs the package's scripts as CommonJS modules, each once, with what WeChat offers as parameters. */
export class ModuleLoader {
  private readonly loaded = new Map<string, Module>();

  constructor(
    private readonly modules: Record<string, ModuleBody>,
    private readonly sandbox: unknown[],
  ) {}

  load(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const body = this.modules[path];
    if (!body) throw new Error(`module '${path}.js' is not defined`);
    const module: Module = { exports: {} };
    this.loaded.set(path, module);
    const require = (target: string) => this.load(resolvePath(path, target));
    body(require, module, module.exports, ...this.sandbox);
    return module.exports;
  }
}
