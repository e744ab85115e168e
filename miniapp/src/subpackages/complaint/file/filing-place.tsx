import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { canScan } from '../../../platform/scan';
import type { DraftPlace } from '../../../services/complaint-draft';
import { DoorSearch } from '../../../frame/door-search';
import { useDoorScan } from '../report/use-door-scan';

interface FilingPlaceProps {
  readonly visible: boolean;
  readonly communityId: string;
  /** Null for the whole community. */
  readonly gridId: string | null;
  readonly onChoose: (place: DraftPlace) => void;
  readonly onClose: () => void;
}

/** Where it is, within what whoever files serves: the code of a door, or one out of the list. */
export function FilingPlace(props: FilingPlaceProps) {
  return (
    <Sheet visible={props.visible} title="问题发生在哪里？" onClose={props.onClose}>
      {props.visible && <Options {...props} />}
    </Sheet>
  );
}

function Options({ communityId, gridId, onChoose }: FilingPlaceProps) {
  const scan = useDoorScan(onChoose);
  return (
    <>
      {canScan && (
        <Button icon="scan" block busy={scan.busy} id="place-scan" onPress={scan.run}>
          扫问题旁边的门牌码
        </Button>
      )}
      <DoorSearch communityId={communityId} gridId={gridId} gridOnly onChoose={onChoose} />
    </>
  );
}
