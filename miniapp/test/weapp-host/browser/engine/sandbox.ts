import { SANDBOX_NAMES } from '../../package/sandbox-names';

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
 * What stands behind {@link SANDBOX_NAMES}, in their order: undefined for what WeChat has not.
 * @param provided - `wx`, `App`, `Page` and the like
 */
export function createSandbox(provided: Source): unknown[] {
  const global: Source = {};
  const outer = globalThis as unknown as Source;
  for (const name of KEPT_GLOBALS) {
    const value = outer[name];
    const isTimer = /^(set|clear)(Timeout|Interval)$/.test(name) && typeof value === 'function';
    global[name] = isTimer ? (value.bind(window) as unknown) : value;
  }
  const Function = restrictedFunction(global);
  Object.assign(global, provided, { Function });
  const visible: Source = { ...provided, Function, globalThis: global, global };
  return SANDBOX_NAMES.map((name) => visible[name]);
}
