import { pinyin } from 'pinyin-pro';

/**
 * How staff type a name: `张三` → `{ full: 'zhangsan', initials: 'zs' }`; letters in a name stay as they are.
 * A family name is read as a family name (`单` is shan).
 */
export function namePinyin(name: string): { full: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true }).map((part) =>
    part.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  return {
    full: syllables.join('').slice(0, 200),
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .slice(0, 50),
  };
}
