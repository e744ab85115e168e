import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import { call } from '../../../services/client';
import { useQuery } from '../../../services/use-query';
import { LabelSheet } from './label-sheet';
import { useWords } from './use-words';
import { WordList } from './word-list';

/** The labels that the community gives to its people. */
export function LabelList({ communityId }: { readonly communityId: string }) {
  const list = useQuery(registryFieldApi.listLabels, { query: { communityId } });
  const words = useWords(list, ({ id, version }, position) =>
    call(registryFieldApi.changeLabel, { params: { id }, body: { version, position } }),
  );
  return (
    <WordList
      list={list}
      words={words}
      what="标签"
      hint="标签用来找人、看数据、发通知，比如独居老人、退役军人"
    >
      {words.open !== null && (
        <LabelSheet key={words.open} communityId={communityId} label={words.current} words={words} />
      )}
    </WordList>
  );
}
