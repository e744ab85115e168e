import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';
import './service-grid.scss';

export interface Service {
  readonly id: string;
  readonly text: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}

interface ServiceGridProps {
  readonly services: readonly Service[];
  /** The first is the one thing that matters most here. */
  readonly leading?: boolean;
}

/** What can be done with one tap: up to four tiles in a row. */
export function ServiceGrid({ services, leading = false }: ServiceGridProps) {
  return (
    <View className={`service-grid ${services.length === 4 ? 'service-grid--four' : ''}`}>
      {services.map((service, index) => (
        <Pressable
          key={service.id}
          id={service.id}
          className={`service-grid__item ${leading && index === 0 ? 'service-grid__item--first' : ''}`}
          label={service.text}
          onPress={service.onPress}
        >
          <View className="service-grid__icon">
            <Icon name={service.icon} />
          </View>
          {service.text}
        </Pressable>
      ))}
    </View>
  );
}
