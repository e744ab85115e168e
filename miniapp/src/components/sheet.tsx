import { Popup } from '@nutui/nutui-react-taro/dist/es/packages/popup/popup';
import '@nutui/nutui-react-taro/dist/es/packages/overlay/style/style.css';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/style.css';
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { spoken } from '../platform/press';
import { Heading } from './heading';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './sheet.scss';

interface SheetProps {
  readonly visible: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

/** Comes up from the bottom; closed by its cross, by its own buttons, or by a tap beside it. */
export function Sheet({ visible, title, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <Popup visible={visible} position="bottom" round onClose={onClose} className="sheet" destroyOnClose>
      <View className="sheet__inside" {...spoken(title, 'dialog')}>
        <View className="sheet__head">
          <Heading level={2}>{title}</Heading>
          <Pressable className="sheet__close" label="关闭" onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        {children}
      </View>
    </Popup>
  );
}
