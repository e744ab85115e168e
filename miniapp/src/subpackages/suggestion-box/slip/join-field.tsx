import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { useState } from 'react';
import { ComplaintFinder, IntoField } from '../../../frame/complaint-finder';
import type { SlipDraft } from '../../../services/box-slip-draft.policy';
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
    <IntoField
      into={into}
      hint="写意见的人会听到这一件的办理结果"
      error={error}
      onClear={() => onChange({ into: null })}
    >
      <Candidates slipId={slipId} onChange={onChange} />
    </IntoField>
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
    <ComplaintFinder
      id="join-search"
      typed={typed}
      onType={setTyped}
      list={list}
      none={search ? '没有找到，请换个词，或输入完整的编号' : '这个网格没有在办的诉求，请登记为新的诉求'}
      onChoose={(chosen) => onChange({ into: chosen })}
    />
  );
}
