import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import { Card } from './card';
import './skeleton.scss';

/** What stands where a list or a page will be: grey lines in cards. */
export function Skeleton({ cards = 3, lines = 3 }: { readonly cards?: number; readonly lines?: number }) {
  return (
    <View className="skeleton" {...spoken('正在加载', 'status')}>
      {Array.from({ length: cards }, (_card, card) => (
        <Card key={card}>
          {Array.from({ length: lines }, (_line, line) => (
            <View key={line} className="skeleton__line" />
          ))}
        </Card>
      ))}
    </View>
  );
}
