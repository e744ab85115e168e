import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '../../../components/cell';
import { ErrorState } from '../../../components/error-state';
import { TextField } from '../../../components/text-field';
import { ledgerText } from '../../../format/ledger';
import type { DraftTeller } from '../../../services/complaint-draft';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { useRested } from '../../../services/use-rested';

interface TellerSearchProps {
  readonly communityId: string;
  /** Null for the whole community. */
  readonly gridId: string | null;
  readonly onChoose: (teller: DraftTeller) => void;
}

/** As many as are looked through at a glance; more is typed instead. */
const shownMost = 6;

/** Somebody of the registry, by name, pinyin or room. */
export function TellerSearch({ communityId, gridId, onChoose }: TellerSearchProps) {
  const [text, setText] = useState('');
  const q = useRested(text.trim());
  const found = useQuery(
    residentApi.listResidents,
    q ? { query: { communityId, ...(gridId ? { gridId } : {}), q, limit: shownMost } } : null,
  );
  return (
    <View className="stack">
      <TextField
        id="teller-search"
        label="找居民"
        placeholder="姓名、拼音首字母或房号，如 zgy、3-2-501"
        max={50}
        value={text}
        onChange={setText}
      />
      {q !== '' && found.state === 'error' && (
        <ErrorState
          text={errorText(found.error)}
          requestId={requestIdOf(found.error)}
          onRetry={() => void found.reload()}
        />
      )}
      {q !== '' && found.state === 'ready' && found.data.items.length === 0 && (
        <View className="secondary small">没有找到。换个写法试试，或者选“其他人”记下称呼和手机号</View>
      )}
      {q !== '' && found.state === 'ready' && found.data.items.length > 0 && (
        <View className="filing-found">
          {found.data.items.map(({ id, name, sex, age, address }) => (
            <Cell
              key={id}
              icon="people"
              title={`${name} · ${ledgerText('sex', sex)} · ${age} 岁`}
              detail={<View className="place">{address}</View>}
              onPress={() => onChoose({ kind: 'resident', id, name, address, hasAccount: null })}
            />
          ))}
          {found.data.nextCursor !== null && (
            <View className="note report-note">还有更多，再多写一点就好找了</View>
          )}
        </View>
      )}
    </View>
  );
}
