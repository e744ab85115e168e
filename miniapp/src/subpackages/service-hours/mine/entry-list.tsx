import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { OwnHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Section } from '../../../components/card';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { EntryCard } from './entry-card';
import { ObjectSheet } from './object-sheet';

/** Every single service, latest first; of all years, or of one. */
export function EntryList({ years }: { readonly years: readonly number[] }) {
  const [year, setYear] = useState('all');
  const list = usePagedList(serviceHoursApi.listOwn, {
    query: year === 'all' ? {} : { year: Number(year) },
  });
  const [objecting, setObjecting] = useState<OwnHoursEntry | null>(null);
  const withdraw = useAction(async (id: string) => {
    try {
      await call(serviceHoursApi.withdrawObjection, { params: { id } });
      void Taro.showToast({ title: '已撤回', icon: 'none' });
    } finally {
      await list.reload();
    }
  });
  const options = [
    { value: 'all', text: '全部' },
    ...years.map((one) => ({ value: String(one), text: `${one} 年` })),
  ];
  return (
    <Section title="每一次服务">
      <Slots>
        {years.length > 1 && (
          <Segmented label="哪一年" look="chips" options={options} value={year} onChange={setYear} />
        )}
        <PagedItems list={list} empty={<EmptyState icon="clock" title="这一年没有服务时长" />}>
          {(items) => (
            <Slots>
              {items.map((entry) => (
                <EntryCard
                  key={entry.id}
                  entry={entry}
                  busy={withdraw.busy}
                  onObject={() => setObjecting(entry)}
                  onWithdraw={withdraw.run}
                />
              ))}
            </Slots>
          )}
        </PagedItems>
        {objecting && (
          <ObjectSheet
            entry={objecting}
            onClose={() => setObjecting(null)}
            onDone={() => {
              setObjecting(null);
              void list.reload();
            }}
          />
        )}
      </Slots>
    </Section>
  );
}
