import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { tabs, type TabBarProps } from './tab-bar.type';
import './tab-bar.scss';

/** The five tabs at the foot, as WeChat draws them. */
export function TabBar({ current, unread, onChoose }: TabBarProps) {
  return (
    <View className="tab-bar" {...spoken('主导航', 'navigation')}>
      {tabs.map((tab) => {
        const count = tab.name === 'message' ? unread : 0;
        return (
          <Pressable
            key={tab.name}
            id={`tab-${tab.name}`}
            className={`tab-bar__item ${tab.name === current ? 'tab-bar__item--on' : ''}`}
            role="link"
            label={count > 0 ? `${tab.text}，${count} 条未读` : tab.text}
            chosen={tab.name === current}
            onPress={() => onChoose(tab.name)}
          >
            <Icon name={tab.name} />
            <View className="tab-bar__text">{tab.text}</View>
            {count > 0 && <View className="tab-bar__badge number">{count > 99 ? '99+' : count}</View>}
          </Pressable>
        );
      })}
    </View>
  );
}
