type Require = (path: string) => unknown;
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

/** Runs the package's scripts as CommonJS modules, each once, with the sandbox's names as parameters. */
export class ModuleLoader {
  private readonly loaded = new Map<string, Module>();

  constructor(
    private readonly sources: Record<string, string>,
    private readonly sandbox: { names: string[]; values: unknown[] },
  ) {}

  load(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const source = this.sources[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module: Module = { exports: {} };
    this.loaded.set(path, module);
    const require: Require = (target) => this.load(resolvePath(path, target));
    const code = `${source}\n//# sourceURL=weapp:///${path}.js`;
    const run = new Function('require', 'module', 'exports', ...this.sandbox.names, code) as (
      ...values: unknown[]
    ) => void;
    run.call(undefined, require, module, module.exports, ...this.sandbox.values);
    return module.exports;
  }
}
