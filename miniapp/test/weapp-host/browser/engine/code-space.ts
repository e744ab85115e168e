import { Component, globalOptions } from 'glass-easel';
import type * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { LoadedPackage, UnitConfig } from '../../package/weapp-package';
import type { Recorder } from '../record';
import { resolvePath } from './module-loader';
import type { ModuleLoader } from './module-loader';
import { HostBackend, installTypedAttributes } from './backend';

type Options = Record<string, unknown>;
type Prepare = (is: string, options?: Options) => [Options, unknown];
type Definition = Record<string, unknown>;
type Templates = Record<string, glassEasel.template.ComponentTemplate['content']>;

/** A page as the mini-program's own code sees it: what `this` is in its life cycle. */
export interface PageInstance {
  route: string;
  __route__: string;
  options: Record<string, string>;
  [member: string]: unknown;
}

/** The engine loaded with one mini-program: defines its pages and components and creates page trees. */
export class Engine {
  private readonly env = new MiniProgramEnv();
  private readonly space = this.env.createCodeSpace('main', true);
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>;
  private readonly defined = new Set<string>();
  private definingPath = '';
  /** set once the app's scripts exist: loader and engine need each other */
  loader?: ModuleLoader;

  constructor(
    private readonly weapp: LoadedPackage,
    recorder: Recorder,
  ) {
    globalOptions.throwGlobalError = false;
    installTypedAttributes();
    measureSetData(recorder);
    this.backend = this.env.associateBackend(new HostBackend());
    this.writePlainIds();
    const templates = weapp.templates as Templates;
    for (const path of Object.keys(templates)) {
      const content = templates[path];
      if (!content) continue;
      this.space.addCompiledTemplate(path, {
        groupList: templates,
        content,
        fallbackListenerOnNativeNode: true,
      });
    }
    for (const [path, config] of Object.entries(weapp.configs)) {
      const usingComponents = Object.fromEntries(
        Object.entries(config.usingComponents ?? {}).map(([tag, target]) => [
          tag,
          `/${resolvePath(path, target)}`,
        ]),
      );
      this.space.addComponentStaticConfig(path, { ...config, usingComponents } as never);
    }
  }

  /** `Page`, `Component` and `Behavior` for the sandbox; they register whatever file is being loaded. */
  definers(): Record<string, unknown> {
    type Register = (definition: Definition) => void;
    const register = (kind: 'Page' | 'Component' | 'Behavior') => (definition: Definition) =>
      this.space.componentEnv(this.definingPath, (env) =>
        (env as unknown as Record<typeof kind, Register>)[kind](definition),
      );
    return { Page: register('Page'), Component: register('Component'), Behavior: register('Behavior') };
  }

  /** Runs a page's or a component's script, the components that it uses first. */
  define(path: string): void {
    if (this.defined.has(path)) return;
    this.defined.add(path);
    const config: UnitConfig = this.weapp.configs[path] ?? {};
    for (const target of Object.values(config.usingComponents ?? {})) this.define(resolvePath(path, target));
    const outer = this.definingPath;
    this.definingPath = path;
    this.loader?.load(path);
    this.definingPath = outer;
  }

  /** Creates a page's tree and puts it in the place of `placeholder`. */
  createPage(path: string, query: Record<string, string>, placeholder: HTMLElement) {
    this.define(path);
    const root = this.backend.createRoot('wx-page', this.space, path);
    const instance = root.get() as unknown as PageInstance;
    Object.assign(instance, { route: path, __route__: path, options: query });
    const attach = () => {
      const parent = placeholder.parentElement as unknown as glassEasel.GeneralBackendElement;
      root.attach(parent, placeholder as unknown as glassEasel.GeneralBackendElement);
    };
    return { instance, attach, release: () => root.release(), component: root.getComponent() };
  }

  /** Ids of the template become ids of the DOM as they are; the adapter would put a random prefix before them. */
  private writePlainIds(): void {
    const space = this.space as unknown as { prepareComponentOptions: Prepare };
    const prepare = space.prepareComponentOptions.bind(space);
    space.prepareComponentOptions = (is, options) => {
      const [result, isolation] = prepare(is, options);
      return [{ ...result, writeIdToDOM: true, idPrefixGenerator: null }, isolation];
    };
  }
}

/** Counts every setData of a page or component: in WeChat it is what crosses from the logic to the view. */
function measureSetData(recorder: Recorder): void {
  type SetData = (this: glassEasel.GeneralComponent, data: unknown) => void;
  const prototype = Component.prototype as unknown as Record<'setData', SetData>;
  const setData = prototype['setData'];
  prototype['setData'] = function (data) {
    recorder.data(data);
    setData.call(this, data);
  };
}
