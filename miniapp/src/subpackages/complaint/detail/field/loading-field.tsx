import { View } from '@tarojs/components';
import { Button } from '../../../../components/button';
import { alertProps } from '../../../../platform/alert';
import { errorText } from '../../../../services/error-text';
import type { LoadState } from '../../../../services/load-state';

interface LoadingFieldProps {
  readonly query: LoadState<unknown> & { readonly reload: () => Promise<void> };
}

/** In place of a list to choose from that is not there yet, or could not be fetched. */
export function LoadingField({ query }: LoadingFieldProps) {
  if (query.state !== 'error') return <View className="secondary small">正在加载…</View>;
  return (
    <View className="stack">
      <View className="complaint-problem" {...alertProps}>
        {errorText(query.error)}
      </View>
      <Button onPress={() => void query.reload()}>再试一次</Button>
    </View>
  );
}
