import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { ChosenOption } from '../../../components/chosen-option';
import { ComplaintOptions } from '../../../components/complaint-options';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import type { SlipDraft } from '../../../services/box-slip-draft.policy';
import { errorText } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { useRested } from '../../../services/use-rested';

interface JoinFieldProps {
  readonly slipId: string;
  readonly draft: SlipDraft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<SlipDraft>) => void;
}

/** The complaint that the slip is about: those of the same door first, or found by number or words. */
export function JoinField({ slipId, draft: { into }, error, onChange }: JoinFieldProps) {
  return (
    <FormField label="并入哪一件" error={error} hint="写意见的人会听到这一件的办理结果">
      {into ? (
        <ChosenOption label="并入哪一件" name={into.name} onClear={() => onChange({ into: null })} />
      ) : (
        <Candidates slipId={slipId} onChange={onChange} />
      )}
    </FormField>
  );
}

function Candidates({ slipId, onChange }: Pick<JoinFieldProps, 'slipId' | 'onChange'>) {
  const [typed, setTyped] = useState('');
  const search = useRested(typed.trim());
  const list = useQuery(suggestionBoxApi.listJoinable, {
    params: { id: slipId },
    query: search ? { search } : {},
  });
  return (
    <View className="stack">
      <TextField
        id="join-search"
        label="并入哪一件"
        placeholder="编号、内容或地点"
        max={50}
        value={typed}
        onChange={setTyped}
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
        <View className="secondary small">
          {search ? '没有找到，请换个词，或输入完整的编号' : '这个网格没有在办的诉求，请登记为新的诉求'}
        </View>
      )}
      {list.state === 'ready' && (
        <ComplaintOptions
          items={list.data.items}
          onChoose={({ id, number, excerpt }) => onChange({ into: { id, name: `${number} ${excerpt}` } })}
        />
      )}
    </View>
  );
}
