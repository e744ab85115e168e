import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './rating.scss';

const words = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;

/** `4 分，满意`. */
export function ratingText(value: number): string {
  return `${value} 分，${words[value - 1] ?? ''}`;
}

interface RatingProps {
  readonly value: number | null;
  readonly onChange?: (value: number) => void;
  /** What is being judged, where there are several on one page. */
  readonly label?: string;
  readonly id?: string;
}

/** One to five stars, each its own button with its meaning; without `onChange` it only shows. */
export function Rating({ value, onChange, label = '满意程度', id = 'rating' }: RatingProps) {
  if (!onChange) {
    return (
      <View className="rating" {...spoken(value ? `${label} ${ratingText(value)}` : '没有评分', 'img')}>
        {words.map((word, index) => (
          <Icon key={word} name={index < (value ?? 0) ? 'star-full' : 'star'} className="rating__star" />
        ))}
      </View>
    );
  }
  return (
    <View className="rating" {...spoken(label, 'radiogroup')}>
      {words.map((word, index) => (
        <Pressable
          key={word}
          id={`${id}-${index + 1}`}
          className="rating__choice"
          role="radio"
          label={`${label} ${index + 1} 分，${word}`}
          chosen={value === index + 1}
          onPress={() => onChange(index + 1)}
        >
          <Icon name={index < (value ?? 0) ? 'star-full' : 'star'} className="rating__star" />
        </Pressable>
      ))}
      <View className="rating__word">{value ? words[value - 1] : '请点一颗星'}</View>
    </View>
  );
}
