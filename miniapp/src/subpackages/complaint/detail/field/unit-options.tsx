import type { Unit, UnitKind } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Pressable } from '../../../../components/pressable';
import { Segmented } from '../../../../components/segmented';
import type { Chosen } from '../../../../services/complaint-action-input';
import { unitKinds } from '../../../../services/unit';

interface UnitOptionsProps {
  readonly label: string;
  readonly units: readonly Unit[];
  /** Chosen already. */
  readonly taken: readonly string[];
  /** Where things like this usually go. */
  readonly proposed?: Chosen | null;
  readonly onChoose: (unit: Chosen) => void;
}

/** The community's units, a kind at a time: departments first, as most is dispatched to them. */
export function UnitOptions({ label, units, taken, proposed, onChoose }: UnitOptionsProps) {
  const kinds = unitKinds.filter(({ value }) => units.some(({ kind }) => kind === value));
  const [kind, setKind] = useState<UnitKind | null>(kinds[0]?.value ?? null);
  const open = units.filter((unit) => unit.kind === kind && !taken.includes(unit.id));
  if (units.length === 0) return <View className="secondary small">社区还没有登记单位</View>;
  return (
    <View className="stack">
      {proposed && (
        <Pressable
          id="proposed-unit"
          className="option-list__item"
          label={`选择${label}：${proposed.name}，这类问题一般派给它`}
          onPress={() => onChoose(proposed)}
        >
          <View>{proposed.name}</View>
          <View className="note">这类问题一般派给它</View>
        </Pressable>
      )}
      <Segmented look="chips" label="单位类别" options={kinds} value={kind} onChange={setKind} />
      <View className="option-list">
        {open.map(({ id, name, delegates }) => (
          <Pressable
            key={id}
            className="option-list__item"
            label={`选择${label}：${name}`}
            onPress={() => onChoose({ id, name })}
          >
            <View>{name}</View>
            {delegates.length === 0 && <View className="note">还没有经办人，收不到消息</View>}
          </Pressable>
        ))}
      </View>
    </View>
  );
}
