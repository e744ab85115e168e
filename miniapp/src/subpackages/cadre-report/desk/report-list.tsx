import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { CadreReportSummary } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { StatusTag } from '../../../components/status-tag';
import { PagedItems } from '../../../frame/paged-items';
import { aboutText, cadreDueText, cadreReportStateTag } from '../../../format/cadre-report';
import { dayText } from '../../../format/day';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';

const open = ({ id }: CadreReportSummary) =>
  void Taro.navigateTo({ url: `/subpackages/cadre-report/detail/index?id=${id}` });

function Tag({ state }: Pick<CadreReportSummary, 'state'>) {
  const { tone, text } = cadreReportStateTag[state];
  return <StatusTag tone={tone}>{text}</StatusTag>;
}

const columns: readonly Column<CadreReportSummary>[] = [
  { name: '反映的是', cell: aboutText },
  { name: '社区', cell: ({ communityName }) => communityName },
  { name: '编号', cell: ({ number }) => number },
  { name: '收到', cell: ({ receivedOn }) => dayText(receivedOn) },
  { name: '期限', cell: cadreDueText },
  { name: '状态', cell: ({ state }) => <Tag state={state} /> },
];

/** Cells on a phone, a table where there is room. */
export function ReportList({ ended }: { readonly ended: 'no' | 'yes' }) {
  const wide = useWide();
  const list = usePagedList(cadreReportApi.list, { query: { ended } });
  const empty =
    ended === 'yes' ? (
      <EmptyState icon="list" title="还没有答复过的举报" hint="答复以后，会出现在这里" />
    ) : (
      <EmptyState icon="check" title="没有等您办理的举报" hint="有新的举报，会在消息里提醒您" />
    );
  return (
    <PagedItems list={list} empty={empty}>
      {(items) =>
        wide ? (
          <DataTable label="监督举报" columns={columns} rows={items} keyOf={({ id }) => id} onOpen={open} />
        ) : (
          <Card flush>
            {items.map((item) => (
              <Cell
                key={item.id}
                title={aboutText(item)}
                detail={
                  <>
                    <View>{`${item.communityName} · ${dayText(item.receivedOn)}收到`}</View>
                    {item.dueOn !== null && <View>{cadreDueText(item)}</View>}
                  </>
                }
                aside={<Tag state={item.state} />}
                onPress={() => open(item)}
              />
            ))}
          </Card>
        )
      }
    </PagedItems>
  );
}
