import { View } from '@tarojs/components';
import { Button } from './button';

interface ListEndProps {
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** Why the last attempt failed. */
  readonly problem?: string | null;
  readonly onMore: () => void;
}

/** The foot of a paged list: more to come, loading, failed, or all seen. */
export function ListEnd({ hasMore, loading, problem, onMore }: ListEndProps) {
  if (!hasMore) return <View className="note list-end">没有更多了</View>;
  return (
    <View className="list-end">
      {problem && <View className="secondary small">{problem}</View>}
      <Button kind="text" busy={loading} onPress={onMore}>
        {problem ? '再试一次' : '显示更多'}
      </Button>
    </View>
  );
}
