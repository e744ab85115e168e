import { TmplGroup } from 'glass-easel-template-compiler';

/**
 * Compiles wxml and wxs, as WeChat's own tool does when it packs a mini-program.
 * @returns a JavaScript expression `{ [path]: template }`
 * @throws Error naming the file and the compiler's complaints
 */
export function compileTemplates(wxml: Map<string, string>, wxs: Map<string, string>): string {
  const group = new TmplGroup();
  try {
    for (const [path, source] of wxs) group.addScript(path, source);
    for (const [path, source] of wxml) {
      const problems = (group.addTmpl(path, source) as unknown[]).map((problem) => String(problem));
      if (problems.length > 0) throw new Error(`${path}.wxml does not compile: ${problems.join('; ')}`);
    }
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}
