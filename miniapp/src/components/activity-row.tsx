import { Image, View } from '@tarojs/components';
import { pictureProps } from '../platform/picture';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';
import { StatusTag, type Tone } from './status-tag';
import './activity-row.scss';

export interface RowTag {
  readonly tone: Tone;
  readonly text: string;
  /** Where it is another than that of the tone. */
  readonly icon?: IconName;
}

interface ActivityRowProps {
  readonly title: string;
  /** `周六（12月5日）9:00–11:00`. */
  readonly when: string;
  readonly where: string;
  /** Who organises it, for whom one signed up. */
  readonly facts: readonly string[];
  readonly tags: readonly RowTag[];
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
