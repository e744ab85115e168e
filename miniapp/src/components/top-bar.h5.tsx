import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { headingProps } from '../platform/heading';
import { landmark } from '../platform/landmark';
import { Icon } from './icon';
import { Pressable } from './pressable';
import type { TopBarProps } from './top-bar.type';
import './top-bar.scss';

/** The title bar that WeChat would draw. */
export function TopBar({ title, lead, onLead }: TopBarProps) {
  const name = () => {
    document.title = `${title} · 邻格`;
  };
  useEffect(name, [title]);
  useDidShow(name);
  return (
    <View className="top-bar" {...landmark('banner')}>
      {lead && (
        <Pressable
          className="top-bar__lead"
          label={lead === 'back' ? '返回' : '回首页'}
          id="top-bar-lead"
          onPress={onLead}
        >
          <Icon name={lead} />
        </Pressable>
      )}
      <View className="top-bar__title" {...headingProps(1)}>
        {title}
      </View>
    </View>
  );
}
