import { Image, View } from '@tarojs/components';
import type { NoticeTag } from '../format/notice';
import { pictureProps } from '../platform/picture';
import { Pressable } from './pressable';
import { StatusTag } from './status-tag';
import './notice-row.scss';

interface NoticeRowProps {
  readonly title: string;
  /** The beginning of the text. */
  readonly summary?: string;
  /** Who, when, for whom. */
  readonly facts: readonly string[];
  readonly tags: readonly NoticeTag[];
  readonly unread?: boolean;
  readonly coverUrl?: string | null;
  readonly onOpen: () => void;
}

/** A notice as one line of a list. */
export function NoticeRow(props: NoticeRowProps) {
  const { title, summary, facts, tags, unread = false, coverUrl, onOpen } = props;
  return (
    <Pressable className="notice-row" role="link" onPress={onOpen}>
      <View className="notice-row__text">
        <View className={unread ? 'notice-row__title strong' : 'notice-row__title'}>{title}</View>
        {summary && <View className="notice-row__summary">{summary}</View>}
        <View className="notice-row__facts">
          {facts.map((fact) => (
            <View key={fact}>{fact}</View>
          ))}
        </View>
        {tags.length > 0 && (
          <View className="notice-row__tags">
            {tags.map(({ tone, text, icon }) => (
              <StatusTag key={text} tone={tone} {...(icon ? { icon } : {})}>
                {text}
              </StatusTag>
            ))}
          </View>
        )}
      </View>
      {coverUrl && (
        <Image
          className="notice-row__cover"
          src={coverUrl}
          mode="aspectFill"
          lazyLoad
          {...pictureProps('')}
        />
      )}
    </Pressable>
  );
}
