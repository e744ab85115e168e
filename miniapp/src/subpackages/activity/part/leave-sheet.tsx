import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import type { Answering } from './use-answering';

/** Asks first: a place that was given up goes to whoever waits. */
export function LeaveSheet({ answering }: { readonly answering: Answering }) {
  const { leaving, busy, answer, askToLeave } = answering;
  if (!leaving) return null;
  const waits = leaving.state !== 'in';
  const who = leaving.self ? '' : leaving.name;
  return (
    <Sheet visible title={waits ? `${who}不排队了？` : `${who}不参加了？`} onClose={() => askToLeave(null)}>
      <View>
        {waits ? '以后再来排，要从最后一位排起。' : '名额会让给下一位候补的人；再要参加，要重新报名。'}
      </View>
      <Button kind="danger" block id="leave-yes" busy={busy} onPress={() => answer(leaving, 'leave')}>
        {waits ? '不排了' : '退出'}
      </Button>
      <Button block id="leave-no" onPress={() => askToLeave(null)}>
        再想想
      </Button>
    </Sheet>
  );
}
