import { doorApi } from '@linge/shared/door/door.api';
import Taro from '@tarojs/taro';
import { scan } from '../../../platform/scan';
import { call } from '../../../services/client';
import type { DraftPlace } from '../../../services/complaint-draft';
import { doorCodeIn } from '../../../services/door-link';
import { useAction } from '../../../services/use-action';

/** Scans a door's code for the report, without leaving the page. */
export function useDoorScan(onDoor: (place: DraftPlace) => void) {
  return useAction(async () => {
    const text = await scan();
    if (text === null) return;
    const code = doorCodeIn(text);
    if (code === null) {
      await Taro.showToast({ title: '这不是门牌码，请扫门口的二维码', icon: 'none', duration: 3000 });
      return;
    }
    const { door } = await call(doorApi.getDoor, { params: { code } });
    onDoor({ doorId: door.id, label: door.label, communityId: door.communityId, gridId: door.gridId });
  });
}
