/** Words that say nothing about what a report is about. */
const empty = new Set(
  '我们 你们 他们 大家 这个 那个 这里 那里 就是 还是 没有 已经 一直 现在 今天 昨天 请问 希望 反映 问题 情况 谢谢 社区 尽快 处理 解决 一下 有人'.split(
    ' ',
  ),
);
const emptyLetters = new Set('的了不没人很在是有也都就和我你他她它这那个把被给到去来又还要上下里三两一二');
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a report that say what it is about, once each. What the dictionary takes for single characters, such as
 * 东 and 门, counts by twos.
 */
export function topicWords(text: string): Set<string> {
  const words = new Set<string>();
  let before = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const long = [...segment].length > 1;
    if (isWordLike && long && !/^\d+$/.test(segment) && !empty.has(segment)) words.add(segment);
    const letter = isWordLike && !long && !emptyLetters.has(segment) ? segment : '';
    if (before && letter) words.add(before + letter);
    before = letter;
  }
  return words;
}

/** Of the shorter one's words, how many the other must have, too. */
const enoughShared = 0.3;

/**
 * The words that two reports share, where they are likely to be about one thing: two words and three in ten of the
 * shorter one; at the same door one word is enough. Empty where not.
 */
export function sharedWords(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  sameDoor: boolean,
): string[] {
  const shared = [...one].filter((word) => other.has(word));
  const part = shared.length / Math.max(1, Math.min(one.size, other.size));
  return shared.length >= (sameDoor ? 1 : 2) && part >= enoughShared ? shared : [];
}
