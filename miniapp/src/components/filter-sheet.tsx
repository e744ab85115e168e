import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from './button';
import { FormField } from './form-field';
import { Segmented } from './segmented';
import { Sheet } from './sheet';
import './filter-sheet.scss';

interface FilterSheetProps {
  readonly visible: boolean;
  readonly title: string;
  /** On the button that leads to the result: `看这 12 人`. */
  readonly found: string;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Conditions that come up from the bottom; each counts at once, so that its buttons only clear and close. */
export function FilterSheet({
  visible,
  title,
  found,
  onClear,
  onClose,
  children,
}: PropsWithChildren<FilterSheetProps>) {
  return (
    <Sheet visible={visible} title={title} onClose={onClose}>
      <View className="filter-sheet">
        {children}
        <View className="filter-sheet__foot">
          <Button id="clear-filter" onPress={onClear}>
            清除条件
          </Button>
          <Button id="apply-filter" kind="primary" onPress={onClose}>
            {found}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}

interface AnyOrOneProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | null) => void;
}

/** One of a few, or any. */
export function AnyOrOne<Value extends string>({ label, options, value, onChange }: AnyOrOneProps<Value>) {
  return (
    <FormField label={label}>
      <Segmented<Value | 'any'>
        look="chips"
        label={label}
        options={[{ value: 'any', text: '不限' }, ...options]}
        value={value ?? 'any'}
        onChange={(chosen) => onChange(chosen === 'any' ? null : chosen)}
      />
    </FormField>
  );
}
