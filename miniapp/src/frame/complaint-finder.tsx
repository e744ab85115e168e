import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from '../components/button';
import { ChosenOption } from '../components/chosen-option';
import { ComplaintOptions } from '../components/complaint-options';
import { FormField } from '../components/form-field';
import { TextField } from '../components/text-field';
import { errorText } from '../services/error-text';
import type { LoadState } from '../services/load-state';

/** A complaint as it was chosen, with what it is called then. */
export interface ChosenComplaint {
  readonly id: string;
  readonly name: string;
}

const label = '并入哪一件';

interface IntoFieldProps {
  readonly into: ChosenComplaint | null;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly onClear: () => void;
}

/** The complaint that something belongs to; its children, a `ComplaintFinder`, look for it until it is chosen. */
export function IntoField({ into, hint, error, onClear, children }: PropsWithChildren<IntoFieldProps>) {
  return (
    <FormField label={label} error={error} {...(hint ? { hint } : {})}>
      {into ? <ChosenOption label={label} name={into.name} onClear={onClear} /> : children}
    </FormField>
  );
}

interface ComplaintFinderProps {
  readonly id: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly list: LoadState<{ readonly items: readonly ComplaintSummary[] }> & {
    readonly reload: () => Promise<void>;
  };
  /** Where nothing was found: what to do. */
  readonly none: string;
  readonly onChoose: (chosen: ChosenComplaint) => void;
}

/** Complaints found by number, words or place. Below them its children: the way to more. */
export function ComplaintFinder(props: PropsWithChildren<ComplaintFinderProps>) {
  const { id, typed, onType, list, none, onChoose, children } = props;
  return (
    <View className="stack">
      <TextField
        id={id}
        label={label}
        placeholder="编号、内容或地点"
        max={50}
        value={typed}
        onChange={onType}
      />
      {list.state === 'loading' && <View className="secondary small">正在查找…</View>}
      {list.state === 'error' && (
        <View className="row">
          <View className="grow secondary small">{errorText(list.error)}</View>
          <Button kind="text" onPress={() => void list.reload()}>
            再试一次
          </Button>
        </View>
      )}
      {list.state === 'ready' && list.data.items.length === 0 && (
        <View className="secondary small">{none}</View>
      )}
      {list.state === 'ready' && (
        <ComplaintOptions
          items={list.data.items}
          onChoose={(item) => onChoose({ id: item.id, name: `${item.number} ${item.excerpt}` })}
        />
      )}
      {children}
    </View>
  );
}
