import type { RegistryVisibility } from '@linge/shared/registry-field/registry-field.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { SwitchField } from '../../../components/switch-field';
import { TextField } from '../../../components/text-field';
import { visibilityTexts } from './word-text';

const visibilities = (Object.keys(visibilityTexts) as RegistryVisibility[]).map((value) => ({
  value,
  text: visibilityTexts[value],
}));

interface WordFieldsProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly placeholder: string;
  readonly nameError: string | undefined;
  readonly visibleTo: RegistryVisibility;
  readonly onVisibleTo: (visibleTo: RegistryVisibility) => void;
}

/** What every label and field has. */
export function WordFields(props: WordFieldsProps) {
  const { name, onName, placeholder, nameError, visibleTo, onVisibleTo } = props;
  return (
    <Slots>
      <FormField label="名称" error={nameError}>
        <TextField
          id="word-name"
          label="名称"
          placeholder={placeholder}
          max={20}
          value={name}
          onChange={onName}
        />
      </FormField>
      <FormField label="谁能看到">
        <Segmented
          look="chips"
          label="谁能看到"
          options={visibilities}
          value={visibleTo}
          onChange={onVisibleTo}
        />
      </FormField>
    </Slots>
  );
}

interface WordStateProps {
  readonly retired: boolean;
  readonly onRetired: (retired: boolean) => void;
  /** What becomes of what is there already. */
  readonly detail: string;
  readonly moving: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Whether one that exists is still offered, and where. */
export function WordState({ retired, onRetired, detail, moving, onMove }: WordStateProps) {
  return (
    <Slots>
      <SwitchField id="word-retired" title="停用" detail={detail} checked={retired} onChange={onRetired} />
      <FormField label="排列顺序">
        <View className="word-order">
          <Button id="word-up" busy={moving} onPress={() => onMove(-1)}>
            上移
          </Button>
          <Button id="word-down" busy={moving} onPress={() => onMove(1)}>
            下移
          </Button>
        </View>
      </FormField>
    </Slots>
  );
}
