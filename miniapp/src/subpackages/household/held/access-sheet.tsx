import { correctionApi } from '@linge/shared/correction/correction.api';
import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { momentText } from '../../../format/day';
import { accessPurposeTexts, accessFieldNames } from '../../../format/ledger';
import { errorText, requestIdOf } from '../../../services/error-text';
import { roleNames } from '../../../services/role';
import { useQuery } from '../../../services/use-query';

interface AccessSheetProps {
  readonly residentId: string;
  readonly visible: boolean;
  readonly onClose: () => void;
}

/** Who was shown an ID number or phone, when and what for. */
export function AccessSheet({ residentId, visible, onClose }: AccessSheetProps) {
  return (
    <Sheet visible={visible} title="谁看过证件号和电话" onClose={onClose}>
      {visible && <Accesses residentId={residentId} />}
    </Sheet>
  );
}

function Accesses({ residentId }: { readonly residentId: string }) {
  const accesses = useQuery(correctionApi.heldAccesses, { params: { id: residentId } });
  if (accesses.state === 'loading') return <Skeleton cards={1} />;
  if (accesses.state === 'error') {
    return (
      <ErrorState
        text={errorText(accesses.error)}
        requestId={requestIdOf(accesses.error)}
        onRetry={() => void accesses.reload()}
      />
    );
  }
  if (accesses.data.items.length === 0) {
    return (
      <EmptyState icon="shield" title="没有人看过" hint="工作人员查看完整号码时都要写明用途，并记在这里" />
    );
  }
  return (
    <View>
      {accesses.data.items.map(({ id, field, purpose, note, actorRole, createdAt }) => (
        <Cell
          key={id}
          title={`${accessFieldNames[field]} · ${accessPurposeTexts[purpose]}`}
          detail={
            <>
              {note && <View>{note}</View>}
              <View>{`${actorRole ? roleNames([actorRole]).join('') : '工作人员'} ${momentText(createdAt)}`}</View>
            </>
          }
        />
      ))}
    </View>
  );
}
