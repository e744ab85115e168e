import { Switch } from '@nutui/nutui-react-taro/dist/es/packages/switch/switch';
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/style.css';
import { View } from '@tarojs/components';
import { unspoken } from '../platform/press';
import { Pressable } from './pressable';
import './cell.scss';

interface SwitchFieldProps {
  readonly title: string;
  readonly detail?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
}

/** NutUI's switch takes the focus unless told; the row around it has it already. */
const unreachable = { tabIndex: -1 };

/** On or off; the whole row is the control, NutUI's switch only shows which. */
export function SwitchField({ title, detail, checked, onChange, id }: SwitchFieldProps) {
  return (
    <Pressable
      className="cell"
      role="switch"
      label={title}
      chosen={checked}
      onPress={() => onChange(!checked)}
      {...(id ? { id } : {})}
    >
      <View className="cell__text">
        <View className="cell__title">{title}</View>
        {detail && <View className="cell__detail">{detail}</View>}
      </View>
      <View className="cell__aside" style={{ pointerEvents: 'none' }} {...unspoken}>
        <Switch checked={checked} loadingIcon={null} {...unreachable} />
      </View>
    </Pressable>
  );
}
