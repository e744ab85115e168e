import type { Household } from '@linge/shared/resident/resident.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button';
import { Cell } from '../components/cell';
import { EmptyState } from '../components/empty-state';
import { ErrorState } from '../components/error-state';
import { FormField } from '../components/form-field';
import { Sheet } from '../components/sheet';
import { TextField } from '../components/text-field';
import { errorText } from '../services/error-text';
import { useMe } from '../services/session';
import { useQuery } from '../services/use-query';
import { useRested } from '../services/use-rested';
import { reachOf } from '../services/work-scope.policy';

export interface ChosenHousehold {
  readonly id: string;
  readonly address: string;
  /** Left out where only the address is known. */
  readonly headName?: string | null;
}

interface HouseholdFieldProps {
  readonly label: string;
  readonly communityId: string;
  /** Where those look who do not keep the whole community. */
  readonly gridId: string;
  readonly value: ChosenHousehold | null;
  readonly onChange: (household: ChosenHousehold) => void;
  /** Households that are no choice. */
  readonly without?: readonly string[];
  /** Only that grid's, also for those who keep the whole community. */
  readonly onlyGrid?: boolean;
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

/** A household, by its room or the head's name. */
export function HouseholdField(props: HouseholdFieldProps) {
  const { label, value, onChange, optional = false, error } = props;
  const [open, setOpen] = useState(false);
  const choose = ({ id, address, headName }: Household) => {
    setOpen(false);
    onChange({ id, address, headName });
  };
  return (
    <FormField label={label} optional={optional} error={error}>
      {value && (
        <View className="place">
          {value.address}
          {value.headName !== undefined && `（户主 ${value.headName ?? '未登记'}）`}
        </View>
      )}
      <Button id="choose-household" icon="home" onPress={() => setOpen(true)}>
        {value ? '换一户' : '选择一户'}
      </Button>
      <Sheet visible={open} title={label} onClose={() => setOpen(false)}>
        {open && <Found {...props} onChoose={choose} />}
      </Sheet>
    </FormField>
  );
}

function Found({
  communityId,
  gridId,
  without = [],
  onlyGrid = false,
  onChoose,
}: HouseholdFieldProps & { readonly onChoose: (household: Household) => void }) {
  const [text, setText] = useState('');
  const q = useRested(text.trim());
  const reach = reachOf(useMe()?.account.grants ?? [], 'household.read');
  const within = reach[communityId] === null && !onlyGrid ? {} : { gridId };
  const found = useQuery(
    residentApi.listHouseholds,
    q ? { query: { communityId, ...within, q, limit: 12 } } : null,
  );
  const items =
    q && found.state === 'ready'
      ? found.data.items.filter(({ id, open }) => open && !without.includes(id))
      : [];
  return (
    <View className="stack">
      <TextField
        id="household-search"
        label="房号或户主姓名"
        placeholder="房号或户主，如 3-2-501、张三、zs"
        max={50}
        value={text}
        onChange={setText}
      />
      {q && found.state === 'error' && <ErrorState text={errorText(found.error)} />}
      {q && found.state === 'ready' && items.length === 0 && (
        <EmptyState
          icon="home"
          title="没有找到"
          hint={onlyGrid ? '只能找到这个网格里的户' : '只能找到您负责的网格里的户'}
        />
      )}
      <View>
        {items.map((household) => (
          <Cell
            key={household.id}
            id={`household-${household.id}`}
            icon="home"
            title={household.address}
            detail={`户主 ${household.headName ?? '未登记'} · ${household.memberCount} 人`}
            onPress={() => onChoose(household)}
          />
        ))}
      </View>
    </View>
  );
}
