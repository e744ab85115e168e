import { Image, View } from '@tarojs/components';
import type { ActivityTag as Tag } from '../format/activity';
import { pictureProps } from '../platform/picture';
import { ActivityTag } from './activity-tag';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './activity-row.scss';

interface ActivityRowProps {
  readonly title: string;
  /** `周六（12月5日）9:00–11:00`. */
  readonly when: string;
  readonly where: string;
  /** Who organises it, for whom one signed up. */
  readonly facts: readonly string[];
  readonly tags: readonly Tag[];
  readonly coverUrl?: string | null;
  readonly onOpen: () => void;
}

/** An activity as one line of a list: what, when, where, and whether there is still a place. */
export function ActivityRow({ title, when, where, facts, tags, coverUrl, onOpen }: ActivityRowProps) {
  return (
    <Pressable className="activity-row" role="link" onPress={onOpen}>
      <View className="activity-row__text">
        <View className="activity-row__title">{title}</View>
        <View className="activity-row__line">
          <Icon name="clock" className="activity-row__icon" />
          <View className="grow number">{when}</View>
        </View>
        <View className="activity-row__line">
          <Icon name="pin" className="activity-row__icon" />
          <View className="grow place">{where}</View>
        </View>
        {facts.length > 0 && (
          <View className="activity-row__facts">
            {facts.map((fact) => (
              <View key={fact}>{fact}</View>
            ))}
          </View>
        )}
        {tags.length > 0 && (
          <View className="activity-row__tags">
            {tags.map((tag) => (
              <ActivityTag key={tag.text} tag={tag} />
            ))}
          </View>
        )}
      </View>
      {coverUrl && (
        <Image
          className="activity-row__cover"
          src={coverUrl}
          mode="aspectFill"
          lazyLoad
          {...pictureProps('')}
        />
      )}
    </Pressable>
  );
}
