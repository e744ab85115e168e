import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { ledgerText } from '../../../format/ledger';
import type { ResidentTeller } from '../../../services/complaint-draft';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useHousehold } from '../../../services/registry';

interface TellerHouseholdProps {
  readonly householdId: string;
  readonly onChoose: (teller: ResidentTeller) => void;
}

/** The people of the household whose page led here: whoever of them said it is named, none is guessed. */
export function TellerHousehold({ householdId, onChoose }: TellerHouseholdProps) {
  const found = useHousehold(householdId);
  if (found.state === 'loading') return <Skeleton cards={1} />;
  if (found.state === 'error') {
    return (
      <ErrorState
        text={errorText(found.error)}
        requestId={requestIdOf(found.error)}
        onRetry={() => void found.reload()}
      />
    );
  }
  const { household, people } = found.data;
  return (
    <View className="stack">
      <View className="secondary small place">{`${household.address}，是哪一位说的？`}</View>
      <View className="filing-found">
        {people.map(({ id, name, sex, age, address }) => (
          <Cell
            key={id}
            id={`teller-${id}`}
            icon="people"
            title={`${name} · ${ledgerText('sex', sex)} · ${age} 岁`}
            onPress={() => onChoose({ kind: 'resident', id, name, address, hasAccount: null })}
          />
        ))}
      </View>
      {people.length === 0 && <View className="secondary small">这一户现在没有人登记在住</View>}
    </View>
  );
}
