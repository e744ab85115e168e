import { SANDBOX_NAMES } from './sandbox-names';
import type { WeappSource } from './weapp-package';

/** The package as a script for the host page: data as JSON, every module as a function of the sandbox's names. */
export function packageScript({ modules, templates, ...data }: WeappSource): string {
  const parameters = ['require', 'module', 'exports', ...SANDBOX_NAMES].join(', ');
  const bodies = Object.entries(modules).map(
    ([path, code]) => `${JSON.stringify(path)}: function (${parameters}) {${code}\n}`,
  );
  return `window.weappPackage = Object.assign(${JSON.stringify(data)}, {
templates: ${templates},
modules: {
${bodies.join(',\n')}
}});`;
}
