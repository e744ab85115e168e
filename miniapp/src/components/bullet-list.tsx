import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import './bullet-list.scss';

interface BulletListProps {
  /** What these are, for a screen reader. */
  readonly label: string;
  readonly items: readonly string[];
}

/** Things one below the other, where several in a line would be hard to tell apart. */
export function BulletList({ label, items }: BulletListProps) {
  return (
    <View className="bullet-list" {...spoken(label, 'list')}>
      {items.map((item) => (
        <View key={item} className="bullet-list__item" {...spoken(item, 'listitem')}>
          {item}
        </View>
      ))}
    </View>
  );
}
