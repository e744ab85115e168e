import { pinyin } from 'pinyin-pro';

/** What a label is called by in filters and files: `独居老人` → `duJuLaoRen`; with a number where that is taken. */
export function labelCode(name: string, taken: ReadonlySet<string>): string {
  const [first = '', ...rest] = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  const spelt = first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  const code = (/^[a-z]/.test(spelt) ? spelt : `label${spelt}`).slice(0, 30);
  for (let number = 1; ; number++) {
    const tried = number === 1 ? code : `${code}${number}`;
    if (!taken.has(tried)) return tried;
  }
}
