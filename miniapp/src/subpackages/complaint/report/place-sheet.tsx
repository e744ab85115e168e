import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { Sheet } from '../../../components/sheet';
import { canScan } from '../../../platform/scan';
import type { DraftPlace } from '../../../services/complaint-draft';
import { usePlace } from '../../../services/place';
import { useSession } from '../../../services/session';
import { DoorSearch } from '../../../frame/door-search';
import { useDoorScan } from './use-door-scan';

interface PlaceSheetProps {
  readonly visible: boolean;
  readonly onChoose: (place: DraftPlace) => void;
  readonly onLogin: () => void;
  readonly onClose: () => void;
}

/** Where it is: the door scanned, home, another door's code, or one out of the list. */
export function PlaceSheet(props: PlaceSheetProps) {
  return (
    <Sheet visible={props.visible} title="问题发生在哪里？" onClose={props.onClose}>
      {props.visible && <PlaceOptions {...props} />}
    </Sheet>
  );
}

function PlaceOptions({ onChoose, onLogin }: PlaceSheetProps) {
  const scanned = usePlace();
  const session = useSession();
  const scan = useDoorScan(onChoose);
  const homes = session?.account.homes ?? [];
  return (
    <>
      <View>
        {scanned?.doorId &&
          scanned.code !== null &&
          !homes.some(({ doorId }) => doorId === scanned.doorId) && (
            <Cell
              icon="pin"
              title={scanned.label}
              detail="刚才扫过的门牌"
              id="place-scanned"
              onPress={() => onChoose({ ...scanned, doorId: scanned.doorId ?? '' })}
            />
          )}
        {homes.map(
          ({ doorId, address, communityId, gridId }) =>
            doorId && (
              <Cell
                key={doorId}
                icon="home"
                title={address}
                detail="我家"
                onPress={() => onChoose({ doorId, label: address, communityId, gridId })}
              />
            ),
        )}
      </View>
      {canScan && (
        <Button icon="scan" block busy={scan.busy} id="place-scan" onPress={scan.run}>
          扫问题旁边的门牌码
        </Button>
      )}
      {session ? (
        <DoorSearch
          communityId={scanned?.communityId ?? homes[0]?.communityId ?? null}
          gridId={scanned?.gridId ?? homes[0]?.gridId ?? null}
          onChoose={onChoose}
        />
      ) : (
        <View className="stack">
          <View className="secondary small">
            {canScan
              ? '门口没有码？登录后可以从社区的地点里选'
              : '用手机扫门口的二维码就能带上地点；也可以登录后从社区的地点里选'}
          </View>
          <Button block id="place-login" onPress={onLogin}>
            登录后选地点
          </Button>
        </View>
      )}
    </>
  );
}
