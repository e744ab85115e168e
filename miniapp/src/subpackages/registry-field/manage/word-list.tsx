import type { PropsWithChildren } from 'react';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListTools } from '../../../components/list-tools';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { errorText, requestIdOf } from '../../../services/error-text';
import type { WordQuery, Words } from './use-words';
import { WordRows, type Word } from './word-rows';

type Item = Word & { readonly position: number; readonly version: number };

interface WordListProps<One extends Item> {
  readonly list: WordQuery<One>;
  readonly words: Words<One>;
  /** `标签` or `项目`. */
  readonly what: string;
  /** What they are for. */
  readonly hint: string;
  readonly kindOf?: (item: One) => string;
}

/** Labels or fields in their order, with the way to a new one; its sheet stands inside. */
export function WordList<One extends Item>(props: PropsWithChildren<WordListProps<One>>) {
  const { list, words, what, hint, kindOf, children } = props;
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  return (
    <Slots>
      <ListTools hint={hint}>
        <Button id="add-word" kind="primary" icon="plus" onPress={() => words.setOpen('new')}>
          {`新增${what}`}
        </Button>
      </ListTools>
      {words.items.length === 0 ? (
        <EmptyState icon="list" title={`还没有${what}`} hint={`点“新增${what}”添加第一个`} />
      ) : (
        <WordRows
          label={what}
          items={words.items}
          {...(kindOf ? { kindOf } : {})}
          onEdit={({ id }) => words.setOpen(id)}
          onMove={({ id }, by) => words.moving.run(id, by)}
          moving={words.moving.busy}
        />
      )}
      {children}
    </Slots>
  );
}
