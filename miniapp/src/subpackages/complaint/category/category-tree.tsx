import type { CategoryEntry } from '@linge/shared/complaint/complaint-category.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListTools } from '../../../components/list-tools';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { errorText, requestIdOf } from '../../../services/error-text';
import { CategoryCell } from './category-cell';
import { CategorySheet } from './category-sheet';
import { useTree, type Tree } from './use-tree';

/** The tree as residents see it, and what they no longer see. */
export function CategoryTree({ communityId }: { readonly communityId: string }) {
  const tree = useTree(communityId);
  const { list, items, open, current, setOpen } = tree;
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
      <ListTools hint="居民先选大类，再选里面的类别。改动只管以后的诉求，已经反映的不变">
        <Button id="add-category" kind="primary" icon="plus" onPress={() => setOpen({ newOn: null })}>
          新增类别
        </Button>
      </ListTools>
      {items.length === 0 && (
        <EmptyState icon="list" title="还没有类别" hint="点“新增类别”添加第一个，居民才能反映问题" />
      )}
      <View className="category-tree">
        {parts(items).map((part) =>
          Array.isArray(part) ? (
            <Section key={part[0]?.id ?? ''} title="单独的类别">
              <Card flush>
                {part.map((entry) => (
                  <CategoryCell key={entry.id} entry={entry} onPress={() => setOpen({ id: entry.id })} />
                ))}
              </Card>
            </Section>
          ) : (
            <Branch key={part.id} branch={part} tree={tree} />
          ),
        )}
      </View>
      {open && (
        <CategorySheet
          key={'id' in open ? open.id : 'new'}
          communityId={communityId}
          entry={current}
          newOn={'newOn' in open ? open.newOn : null}
          tree={tree}
        />
      )}
    </Slots>
  );
}

function Branch({ branch, tree }: { readonly branch: CategoryEntry; readonly tree: Tree }) {
  const { id, name, retired } = branch;
  return (
    <Section
      title={retired ? `${name}（已停用）` : name}
      aside={
        <Button kind="text" label={`修改大类：${name}`} onPress={() => tree.setOpen({ id })}>
          修改
        </Button>
      }
    >
      <Card flush>
        {tree.items
          .filter(({ parentId }) => parentId === id)
          .map((entry) => (
            <CategoryCell key={entry.id} entry={entry} onPress={() => tree.setOpen({ id: entry.id })} />
          ))}
        {!retired && (
          <Cell icon="plus" title={`在${name}里新增`} onPress={() => tree.setOpen({ newOn: id })} />
        )}
      </Card>
    </Section>
  );
}

/** The first floor in its order: branches, and between them those that stand by themselves. */
function parts(items: readonly CategoryEntry[]): (CategoryEntry | CategoryEntry[])[] {
  const found: (CategoryEntry | CategoryEntry[])[] = [];
  for (const entry of items.filter(({ parentId }) => parentId === null)) {
    const last = found.at(-1);
    if (entry.branch) found.push(entry);
    else if (Array.isArray(last)) last.push(entry);
    else found.push([entry]);
  }
  return found;
}
