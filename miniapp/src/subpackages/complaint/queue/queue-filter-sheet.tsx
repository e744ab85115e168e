import type { QueueDue, QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import type { ComplaintSource } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
import { AnyOrOne, FilterSheet } from '../../../components/filter-sheet';
import { FormField } from '../../../components/form-field';
import { SwitchField } from '../../../components/switch-field';
import { dueOptions, sourceOptions } from '../../../services/queue-filter';
import type { QueueWords } from './use-queue-names';

interface QueueFilterSheetProps {
  readonly visible: boolean;
  /** Null where several communities are looked over, each with categories and units of its own. */
  readonly names: QueueWords | null;
  readonly value: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
  readonly onClose: () => void;
}

const any = 'any';

/** Everything by which what waits is told apart; each choice counts at once. */
export function QueueFilterSheet({ visible, names, value, onChange, onClose }: QueueFilterSheetProps) {
  const put = <Key extends keyof QueueFilter>(key: Key, chosen: QueueFilter[Key] | null) => {
    const { [key]: _before, ...rest } = value;
    onChange(chosen === null ? rest : { ...rest, [key]: chosen });
  };
  const { state, toVerify, communityId, gridId, level } = value;
  const where = {
    ...(state === undefined ? {} : { state }),
    ...(toVerify === undefined ? {} : { toVerify }),
    ...(communityId === undefined ? {} : { communityId }),
    ...(gridId === undefined ? {} : { gridId }),
    ...(level === undefined ? {} : { level }),
  };
  return (
    <FilterSheet
      visible={visible}
      title="筛选诉求"
      found="看结果"
      onClear={() => onChange(where)}
      onClose={onClose}
    >
      <AnyOrOne<QueueDue>
        label="期限"
        options={dueOptions}
        value={value.due}
        onChange={(due) => put('due', due)}
      />
      <View>
        <SwitchField
          id="only-urgent"
          title="只看紧急的"
          checked={value.urgent === 'yes'}
          onChange={(on) => put('urgent', on ? 'yes' : null)}
        />
        <SwitchField
          id="only-mine"
          title="只看我经手的"
          checked={value.mine === 'yes'}
          onChange={(on) => put('mine', on ? 'yes' : null)}
        />
      </View>
      {names ? (
        <>
          <AnyOrOne
            label="类别"
            options={names.categories}
            value={value.categoryId}
            onChange={(categoryId) => put('categoryId', categoryId)}
          />
          {names.units.length > 0 && (
            <FormField label="派给的单位">
              <Choice
                id="unit-filter"
                label="派给的单位"
                groups={[{ options: [{ value: any, text: '不限' }, ...names.units] }]}
                value={value.unitId ?? any}
                onChange={(unitId) => put('unitId', unitId === any ? null : unitId)}
              />
            </FormField>
          )}
        </>
      ) : (
        <View className="secondary small">先选一个社区或网格，再按类别和单位筛选</View>
      )}
      <AnyOrOne<ComplaintSource>
        label="来源"
        options={sourceOptions}
        value={value.source}
        onChange={(source) => put('source', source)}
      />
    </FilterSheet>
  );
}
