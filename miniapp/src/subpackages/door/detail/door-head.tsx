import type { DoorPage } from '@linge/shared/door/door.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import './door-head.scss';

/** Where this is, and when the community's hall is open. */
export function DoorHead({ page }: { readonly page: DoorPage }) {
  const { door, community, grid, microGrid } = page;
  return (
    <Card>
      <View className="door-head__label place">{door.label}</View>
      <View className="secondary place">
        {community.townName} {community.name} · {grid.name}
        {microGrid ? ` · ${microGrid.name}` : ''}
      </View>
      <View className="door-head__hall secondary small">
        便民服务大厅：{community.address}，{community.serviceHours}
      </View>
    </Card>
  );
}
