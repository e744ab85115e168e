/**
 * Names that exist in a browser and not in WeChat's logic layer. Code of the mini-program that reaches for one of
 * them works in every browser and fails on a phone, so they are hidden from it here.
 */
const HIDDEN = [
  'window',
  'document',
  'self',
  'top',
  'parent',
  'frames',
  'location',
  'history',
  'navigator',
  'screen',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'crypto',
  'performance',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'URL',
  'URLSearchParams',
  'AbortController',
  'TextEncoder',
  'TextDecoder',
  'Intl',
  'Image',
  'Worker',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'CustomEvent',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
  'matchMedia',
  'addEventListener',
  'removeEventListener',
  'alert',
  'confirm',
  'prompt',
  'open',
  'btoa',
  'atob',
  'structuredClone',
  'queueMicrotask',
  'setImmediate',
];

const KEPT_GLOBALS = [
  ...'Object Array Function String Number Boolean Symbol BigInt Date RegExp Math JSON Promise Proxy Reflect'.split(
    ' ',
  ),
  ...'Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError'.split(' '),
  ...'Map Set WeakMap WeakSet WeakRef ArrayBuffer DataView Atomics'.split(' '),
  ...'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array'.split(' '),
  ...'Float32Array Float64Array BigInt64Array BigUint64Array'.split(' '),
  ...'parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI'.split(
    ' ',
  ),
  ...'escape unescape NaN Infinity undefined console setTimeout clearTimeout setInterval clearInterval'.split(
    ' ',
  ),
];

type Source = Record<string, unknown>;

/** `Function` without the power to compile text, which WeChat forbids; `Function('return this')` is let through. */
function restrictedFunction(global: object): unknown {
  const compile = (parts: unknown[]) => {
    if (parts.length === 1 && /^\s*return this;?\s*$/.test(String(parts[0]))) return () => global;
    throw new EvalError('WeChat does not compile code from text (new Function)');
  };
  return new Proxy(Function, {
    construct: (_target, parts: unknown[]) => compile(parts),
    apply: (_target, _self, parts: unknown[]) => compile(parts),
  });
}

/**
 * The names that every module of the mini-program sees, and what stands behind them.
 * @param provided - `wx`, `App`, `Page` and the like
 */
export function createSandbox(provided: Source): { names: string[]; values: unknown[] } {
  const global: Source = {};
  const outer = globalThis as unknown as Source;
  for (const name of KEPT_GLOBALS) {
    const value = outer[name];
    const isTimer = /^(set|clear)(Timeout|Interval)$/.test(name) && typeof value === 'function';
    global[name] = isTimer ? (value.bind(window) as unknown) : value;
  }
  Object.assign(global, provided);
  const func = restrictedFunction(global);
  global['Function'] = func;
  const visible: Source = { ...provided, Function: func, globalThis: global, global };
  for (const name of HIDDEN) visible[name] ??= undefined;
  return { names: Object.keys(visible), values: Object.values(visible) };
}
