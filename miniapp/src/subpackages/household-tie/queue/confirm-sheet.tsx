import type {
  HouseholdTieCandidate,
  HouseholdTieCase,
} from '@linge/shared/household-tie/household-tie.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Sheet } from '../../../components/sheet';
import { ledgerText } from '../../../format/ledger';

interface ConfirmSheetProps {
  readonly item: HouseholdTieCase | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (residentId: string) => void;
}

/** Who of the room it is; somebody new is entered into the registry first. */
export function ConfirmSheet({ item, busy, onClose, onConfirm }: ConfirmSheetProps) {
  const householdId = item?.candidates[0]?.householdId;
  return (
    <Sheet visible={item !== null} title={`${item?.name ?? ''}是哪一位？`} onClose={onClose}>
      {item?.candidates.length === 0 && (
        <EmptyState icon="home" title="这个房间没有在住的登记" hint="先在台账里登记迁入，再回来确认" />
      )}
      <View>
        {item?.candidates.map((candidate) => (
          <Cell
            key={candidate.residentId}
            icon="me"
            id={`candidate-${candidate.residentId}`}
            title={candidate.name}
            detail={detailOf(candidate)}
            {...(busy ? {} : { onPress: () => onConfirm(candidate.residentId) })}
          />
        ))}
      </View>
      <Button
        block
        icon="plus"
        id="new-person"
        onPress={() =>
          void Taro.navigateTo({
            url: householdId
              ? `/subpackages/resident/add/index?id=${householdId}`
              : '/subpackages/resident/households/index',
          })
        }
      >
        {householdId ? '都不是，登记新人员' : '去台账登记'}
      </Button>
    </Sheet>
  );
}

function detailOf({ relation, nameAgrees, phoneAgrees }: HouseholdTieCandidate): string {
  const agrees = [nameAgrees ? '姓名一致' : '', phoneAgrees ? '手机号一致' : ''];
  return [ledgerText('relation', relation), ...agrees].filter(Boolean).join(' · ');
}
