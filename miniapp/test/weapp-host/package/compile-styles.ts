import { posix } from 'node:path';
import postcss from 'postcss';
import type { Root } from 'postcss';
import { convertLengths } from './lengths';

// WeChat's own elements carry the prefix wx- in its pages. Input and textarea are missing here because
// this host makes them real HTML controls of the same name.
const ELEMENTS =
  'page|view|button|text|image|scroll-view|swiper|swiper-item|picker|picker-view|picker-view-column|switch|checkbox|' +
  'checkbox-group|radio|radio-group|label|form|navigator|rich-text|icon|progress|slider|cover-view|cover-image|' +
  'root-portal|web-view|canvas|video|map|ad';
const ELEMENT_SELECTOR = new RegExp(`(^|[\\s>+~,(])(${ELEMENTS})(?=$|[\\s>+~,.:#\\[)])`, 'g');

function inlineImports(path: string, sources: Map<string, string>, seen: Set<string>): Root {
  if (seen.has(path)) return postcss.root();
  seen.add(path);
  const root = postcss.parse(sources.get(path) ?? '', { from: `${path}.wxss` });
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^url\(|\)$|["']/g, '').replace(/\.wxss$/, '');
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target);
    if (!sources.has(resolved))
      throw new Error(`${path}.wxss imports ${resolved}.wxss, which does not exist`);
    rule.replaceWith(inlineImports(resolved, sources, seen).nodes);
  });
  return root;
}

/** Turns wxss into CSS for the host: imports inlined, rpx converted, WeChat's tag names prefixed. */
export function compileStyles(sources: Map<string, string>): Record<string, string> {
  const styles: Record<string, string> = {};
  for (const path of sources.keys()) {
    const root = inlineImports(path, sources, new Set());
    root.walkRules((rule) => {
      rule.selector = rule.selector.replace(ELEMENT_SELECTOR, '$1wx-$2');
    });
    styles[path] = convertLengths(root.toString());
  }
  return styles;
}
