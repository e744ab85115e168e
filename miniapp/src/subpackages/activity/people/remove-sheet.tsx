import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import type { Removing } from './use-removing';

/** Asks first: they are told, and the place goes to whoever waits. */
export function RemoveSheet({ removing }: { readonly removing: Removing }) {
  const { asked, busy, ask, remove } = removing;
  if (!asked) return null;
  return (
    <Sheet visible title={`把${asked.name}移出名单？`} onClose={() => ask(null)}>
      <View>本人说来不了再移出。会告诉本人，名额让给下一位候补的人。</View>
      <Button kind="danger" block id="remove-yes" busy={busy} onPress={() => remove(asked)}>
        移出
      </Button>
      <Button block id="remove-no" onPress={() => ask(null)}>
        不移出
      </Button>
    </Sheet>
  );
}
