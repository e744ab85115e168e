import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import { call } from '../../../services/client';
import { useQuery } from '../../../services/use-query';
import { FieldSheet } from './field-sheet';
import { useWords } from './use-words';
import { WordList } from './word-list';
import { fieldTypeTexts } from './word-text';

/** The fields that the community added to the ledger. */
export function FieldList({ communityId }: { readonly communityId: string }) {
  const list = useQuery(registryFieldApi.listFields, { query: { communityId } });
  const words = useWords(list, ({ id, version }, position) =>
    call(registryFieldApi.changeField, { params: { id }, body: { version, position } }),
  );
  return (
    <WordList
      list={list}
      words={words}
      what="项目"
      hint="台账里没有、但本社区要登记的内容，比如房屋用途、养犬数"
      kindOf={({ type, options }) =>
        options.length > 0 ? `${fieldTypeTexts[type]}：${options.join('、')}` : fieldTypeTexts[type]
      }
    >
      {words.open !== null && (
        <FieldSheet key={words.open} communityId={communityId} field={words.current} words={words} />
      )}
    </WordList>
  );
}
