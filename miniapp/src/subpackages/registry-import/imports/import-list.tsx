import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { timeText } from '../../../format/day';
import { errorText, requestIdOf } from '../../../services/error-text';
import { scopeQuery, type ImportScope } from '../../../services/registry-import';
import { countsText, importStateTag } from '../../../services/registry-import.policy';
import { usePagedList } from '../../../services/use-paged-list';

/** Earlier imports, the newest first. */
export function ImportList({ scope }: { readonly scope: ImportScope }) {
  const list = usePagedList(registryImportApi.list, { query: scopeQuery(scope) });
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
  const { items, nextCursor } = list.data;
  if (items.length === 0) {
    return (
      <EmptyState icon="list" title="还没有导入过" hint="导入的结果和进度会保留在这里，关掉页面也不会丢" />
    );
  }
  return (
    <Section title="导入记录">
      <Card flush>
        {items.map((item) => {
          const { text, tone } = importStateTag[item.state];
          return (
            <Cell
              key={item.id}
              title={item.fileName}
              detail={
                <View>
                  <View>
                    {item.actorName} · {timeText(item.createdAt)}
                  </View>
                  <View>{countsText(item)}</View>
                </View>
              }
              aside={<StatusTag tone={tone}>{text}</StatusTag>}
              onPress={() =>
                void Taro.navigateTo({ url: `/subpackages/registry-import/detail/index?id=${item.id}` })
              }
            />
          );
        })}
      </Card>
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Section>
  );
}
