import { pinyin } from 'pinyin-pro';

/**
 * What something named in Chinese is called by in filters and files: `独居老人` → `duJuLaoRen`; with a number where that
 * is taken.
 * @param kind before names that begin with no letter: `80岁以上` of a `label` → `label80SuiYiShang`
 */
export function speltCode(name: string, taken: ReadonlySet<string>, kind: string): string {
  const [first = '', ...rest] = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  const spelt = first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  const code = (/^[a-z]/.test(spelt) ? spelt : `${kind}${spelt}`).slice(0, 30);
  for (let number = 1; ; number++) {
    const tried = number === 1 ? code : `${code}${number}`;
    if (!taken.has(tried)) return tried;
  }
}
