import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { PersonField } from '../../../components/person-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { weekdayOptions } from '../../../format/suggestion-box';
import { HouseholdField, type ChosenHousehold } from '../../../frame/household-field';
import { StaffPeople } from '../../../frame/staff-people';

/** What is told of a box, whether it is new or not. */
export interface BoxFields {
  readonly label: string;
  /** 1 is Monday; null while it is not chosen. */
  readonly weekday: number | null;
  readonly keeperId: string | null;
  readonly household: ChosenHousehold | null;
}

/** As the box stands. */
export function fieldsOf({ label, weekday, keeper, household }: SuggestionBox): BoxFields {
  return { label, weekday, keeperId: keeper.staffMemberId, household };
}

/** What is missing, by field of the request. */
export function missingOf({ label, weekday, keeperId }: BoxFields): Record<string, string> {
  return {
    ...(label.trim() ? {} : { label: '请写明挂在哪里，如“一楼信报箱旁”' }),
    ...(weekday === null ? { weekday: '请选择每周哪天上午开箱' } : {}),
    ...(keeperId ? {} : { keeperStaffMemberId: '请选择保管人' }),
  };
}

interface BoxFieldsFormProps {
  readonly communityId: string;
  /** Null as long as no door says which it is: then no household can be chosen. */
  readonly gridId: string | null;
  readonly fields: BoxFields;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<BoxFields>) => void;
}

/** Where exactly it hangs, its morning, its keeper, and the household that it is there for. */
export function BoxFieldsForm({ communityId, gridId, fields, wrong, onChange }: BoxFieldsFormProps) {
  const { label, weekday, keeperId, household } = fields;
  return (
    <>
      <FormField label="挂在哪里" error={wrong.label}>
        <TextField
          id="box-label"
          label="挂在哪里"
          placeholder="如 一楼信报箱旁"
          max={60}
          value={label}
          onChange={(value) => onChange({ label: value })}
        />
      </FormField>
      <FormField label="每周哪天上午开箱" error={wrong.weekday}>
        <Segmented
          look="chips"
          label="每周哪天上午开箱"
          options={weekdayOptions}
          value={weekday === null ? null : String(weekday)}
          onChange={(value) => onChange({ weekday: Number(value) })}
        />
      </FormField>
      <StaffPeople communityId={communityId}>
        {(people) => (
          <PersonField
            id="box-keeper"
            label="保管人"
            people={people}
            value={keeperId}
            error={wrong.keeperStaffMemberId}
            onChange={(id) => onChange({ keeperId: id })}
          />
        )}
      </StaffPeople>
      {gridId ? (
        <View className="stack">
          <HouseholdField
            label="困难户"
            optional
            communityId={communityId}
            gridId={gridId}
            onlyGrid
            value={household}
            error={wrong.householdId}
            onChange={(chosen) => onChange({ household: chosen })}
          />
          {household && <Button onPress={() => onChange({ household: null })}>不为哪一户而设</Button>}
        </View>
      ) : (
        <FormField label="困难户" optional hint="先选择门牌，再选这个网格里的户" />
      )}
    </>
  );
}
