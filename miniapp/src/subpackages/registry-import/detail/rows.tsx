import type {
  RegistryImport,
  RegistryImportRowKind,
} from '@linge/shared/registry-import/registry-import.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { countText } from '../../../format/number';
import { openWrongRows } from '../../../services/registry-import';
import { isUnderWay, rowKindText } from '../../../services/registry-import.policy';
import { useAction } from '../../../services/use-action';
import { RowPage } from './row-page';

const kinds = ['wrong', 'add', 'change', 'unchanged'] as const satisfies readonly RegistryImportRowKind[];

/** What the dry run found, kind by kind; what is wrong comes first. */
export function Rows({ data }: { readonly data: RegistryImport }) {
  const { id, state, counts } = data;
  const first = kinds.find((kind) => counts[kind] > 0) ?? 'add';
  const [kind, setKind] = useState<RegistryImportRowKind>(first);
  const wrongRows = useAction(() => openWrongRows(id));
  if (isUnderWay(state) || state === 'refused' || state === 'cancelled') return null;
  const options = kinds.map((value) => ({
    value,
    text: `${rowKindText[value]} ${countText(counts[value])}`,
  }));
  return (
    <Section title="逐行结果">
      <View className="stack">
        <View className="import__tools">
          <Segmented look="chips" label="结果" options={options} value={kind} onChange={setKind} />
          {counts.wrong > 0 && (
            <Button id="wrong-rows" icon="list" busy={wrongRows.busy} onPress={wrongRows.run}>
              下载有误的行
            </Button>
          )}
        </View>
        {counts[kind] === 0 ? (
          <EmptyState icon="check" title={`没有${rowKindText[kind]}的行`} />
        ) : (
          <RowPage key={kind} id={id} kind={kind} />
        )}
      </View>
    </Section>
  );
}
