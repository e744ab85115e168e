import { View } from '@tarojs/components';
import { useState } from 'react';
import { Segmented } from './segmented';
import './branch-choice.scss';

/** Something to choose, on a branch with others or by itself. */
export interface BranchOption {
  readonly value: string;
  readonly text: string;
  readonly branch: { readonly value: string; readonly text: string } | null;
}

interface BranchChoiceProps {
  /** What is being chosen, for a screen reader. */
  readonly label: string;
  readonly options: readonly BranchOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One of many on two floors: first the branch, then what hangs on it; what stands by itself is chosen at once. */
export function BranchChoice({ label, options, value, onChange }: BranchChoiceProps) {
  const chosen = options.find((option) => option.value === value);
  const [opened, setOpened] = useState<string | null>(null);
  const open = opened ?? chosen?.branch?.value ?? null;
  const first = new Map(
    options.map(({ value: own, text, branch }) => [branch?.value ?? own, branch?.text ?? text]),
  );
  const leaves = options.filter(({ branch }) => open !== null && branch?.value === open);
  const elsewhere = chosen && open !== null && chosen.branch?.value !== open ? chosen : null;
  return (
    <View className="branch-choice">
      <Segmented
        look="chips"
        label={label}
        options={[...first].map(([key, text]) => ({ value: key, text }))}
        value={open ?? value}
        onChange={(key) => {
          const single = options.find((option) => option.value === key);
          setOpened(single ? null : key);
          if (single) onChange(single.value);
        }}
      />
      {leaves.length > 0 && (
        <View className="branch-choice__leaves">
          <Segmented
            look="chips"
            label={`${first.get(open ?? '') ?? ''}里的${label}`}
            options={leaves}
            value={value}
            onChange={(leaf) => {
              setOpened(null);
              onChange(leaf);
            }}
          />
        </View>
      )}
      {elsewhere && (
        <View className="secondary small">
          {`现在选的是：${[elsewhere.branch?.text, elsewhere.text].filter(Boolean).join(' · ')}`}
        </View>
      )}
    </View>
  );
}
