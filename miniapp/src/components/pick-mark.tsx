import { View } from '@tarojs/components';
import { unspoken } from '../platform/press';
import { Icon } from './icon';
import './pick-mark.scss';

/** Shows whether something is picked; the control around it says so. */
export function PickMark({ picked }: { readonly picked: boolean }) {
  return (
    <View className={picked ? 'pick-mark pick-mark--on' : 'pick-mark'} {...unspoken}>
      {picked && <Icon name="check" className="pick-mark__icon" />}
    </View>
  );
}
