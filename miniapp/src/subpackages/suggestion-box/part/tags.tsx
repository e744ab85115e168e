import { View } from '@tarojs/components';
import { StatusTag } from '../../../components/status-tag';
import type { BoxTag } from '../../../format/suggestion-box';
import './part.scss';

/** States in a row, each a word. */
export function Tags({ tags }: { readonly tags: readonly BoxTag[] }) {
  if (tags.length === 0) return null;
  return (
    <View className="box-tags">
      {tags.map(({ tone, text }) => (
        <StatusTag key={text} tone={tone}>
          {text}
        </StatusTag>
      ))}
    </View>
  );
}
