import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../components/card';
import { ComplaintRow } from '../components/complaint-row';
import { EmptyState } from '../components/empty-state';
import { Slots } from '../components/slots';
import { PagedItems } from './paged-items';
import type { PagedList } from '../services/use-paged-list';

interface ComplaintListProps {
  readonly list: PagedList<ComplaintSummary>;
  /** What the list holds, above it. */
  readonly told: string;
}

/** The complaints behind a number, each a tap from its page. */
export function ComplaintList({ list, told }: ComplaintListProps) {
  return (
    <Slots>
      {list.state === 'ready' && <View className="secondary small">{told}</View>}
      <PagedItems list={list} empty={<EmptyState icon="list" title="这里一件也没有" />}>
        {(items) => (
          <Card flush>
            {items.map((item) => (
              <ComplaintRow key={item.id} item={item} onOpen={open} />
            ))}
          </Card>
        )}
      </PagedItems>
    </Slots>
  );
}

function open({ id }: ComplaintSummary): void {
  void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
}
