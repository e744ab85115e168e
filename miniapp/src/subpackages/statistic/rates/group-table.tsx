import type { ComplaintRateGrouping, ComplaintRates } from '@linge/shared/complaint/complaint-rate.schema';
import { View } from '@tarojs/components';
import { Section } from '../../../components/card';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Pressable } from '../../../components/pressable';
import { Segmented } from '../../../components/segmented';
import { useWide } from '../../../services/use-wide';
import { rateColumns, type OpenNumber } from './rate-columns';

export interface Group {
  readonly id: string;
  readonly name: string;
}

const groupings: readonly { readonly value: ComplaintRateGrouping; readonly text: string }[] = [
  { value: 'grid', text: '按网格' },
  { value: 'category', text: '按类别' },
  { value: 'unit', text: '按承办单位' },
];
const firstColumn = { grid: '网格', category: '类别', unit: '承办单位' } as const;

interface GroupTableProps {
  readonly groups: ComplaintRates['groups'];
  readonly by: ComplaintRateGrouping;
  readonly onBy: (by: ComplaintRateGrouping) => void;
  readonly onOpen: OpenNumber;
  /** Narrows the page to one of them. */
  readonly onOnly: (group: Group) => void;
  /** Only one grid is looked at: there is nothing to compare it with. */
  readonly oneGrid: boolean;
}

/** The same figures for each part, to see where it goes well and where it does not. */
export function GroupTable({ groups, by, onBy, onOpen, onOnly, oneGrid }: GroupTableProps) {
  const wide = useWide();
  const options = groupings.filter(({ value }) => !oneGrid || value !== 'grid');
  return (
    <Section title="分开看">
      <Segmented label="怎样分" options={options} value={by} onChange={onBy} />
      {groups.length === 0 ? (
        <View className="rates__nothing">
          <EmptyState icon="chart" title={by === 'unit' ? '这段时间没有派单' : '这段时间没有诉求'} />
        </View>
      ) : (
        <DataTable
          label={`${firstColumn[by]}的办理成效`}
          keyOf={({ id }) => id}
          rows={groups}
          columns={[
            {
              name: firstColumn[by],
              cell: ({ id, name }) => (
                <Pressable
                  className="rates__link"
                  role="link"
                  label={`只看${name}`}
                  onPress={() => onOnly({ id, name })}
                >
                  {name}
                </Pressable>
              ),
            },
            ...rateColumns(onOpen, wide),
          ]}
        />
      )}
    </Section>
  );
}
