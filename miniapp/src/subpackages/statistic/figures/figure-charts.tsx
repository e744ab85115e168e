import { agesOf, type Population, type Statistics } from '@linge/shared/statistic/statistic.schema';
import { AgePyramid } from '../../../components/age-pyramid';
import { BarChart } from '../../../components/bar-chart';
import { DataTable } from '../../../components/data-table';
import type { RegistryList } from '../../../services/registry-filter';
import { ChartCard } from './chart-card';
import { NumberLink } from './number-link';
import type { OpenList } from './use-open-list';

interface Opens {
  readonly onOpen: OpenList | undefined;
}

/** The numbers of a grid, and whom each counts. */
const populationColumns: readonly (readonly [keyof Population, string, RegistryList])[] = [
  ['households', '户数', { by: 'household' }],
  ['people', '人口', { by: 'person' }],
  ['permanentHouseholds', '常住户', { by: 'household', filter: { residency: 'permanent' } }],
  ['permanentPeople', '常住人口', { by: 'person', filter: { residency: 'permanent' } }],
  ['floatingHouseholds', '流动户', { by: 'household', filter: { residency: 'floating' } }],
  ['floatingPeople', '流动人口', { by: 'person', filter: { residency: 'floating' } }],
];

/** People by grid, permanent and floating. */
export function GridChart({ grids, total, onOpen }: Pick<Statistics, 'grids' | 'total'> & Opens) {
  const rows = [...grids, { ...total, gridId: null, name: '合计' }];
  return (
    <ChartCard
      title="各网格人口"
      chart={
        <BarChart
          title="各网格人口"
          unit="人"
          parts={['常住', '流动']}
          bars={grids.map(({ gridId, name, permanentPeople, floatingPeople }) => ({
            name,
            value: permanentPeople,
            second: floatingPeople,
            onOpen: onOpen && (() => onOpen({ by: 'person', gridId })),
          }))}
        />
      }
      table={
        <DataTable
          label="各网格户数和人口"
          keyOf={({ gridId }) => gridId ?? 'total'}
          rows={rows}
          columns={[
            { name: '网格', cell: ({ name }) => name },
            ...populationColumns.map(([key, column, list]) => ({
              name: column,
              number: true,
              cell: (row: (typeof rows)[number]) => (
                <NumberLink
                  count={row[key]}
                  what={`${row.name} ${column}`}
                  onOpen={onOpen && (() => onOpen({ ...list, gridId: row.gridId }))}
                />
              ),
            })),
          ]}
        />
      }
    />
  );
}

/** People by age and sex. */
export function AgeChart({ ageBands, onOpen }: Pick<Statistics, 'ageBands'> & Opens) {
  const open =
    onOpen &&
    ((band: (typeof ageBands)[number]['band'], sex?: 'male' | 'female') =>
      onOpen({ by: 'person', filter: { ...agesOf(band), ...(sex ? { sex } : {}) } }));
  const column = (
    name: string,
    count: (band: (typeof ageBands)[number]) => number,
    sex?: 'male' | 'female',
  ) => ({
    name,
    number: true,
    cell: (row: (typeof ageBands)[number]) => (
      <NumberLink
        count={count(row)}
        what={`${row.band} 岁 ${name}`}
        onOpen={open && (() => open(row.band, sex))}
      />
    ),
  });
  return (
    <ChartCard
      title="年龄结构"
      chart={<AgePyramid title="年龄结构" bands={ageBands} onOpen={open} />}
      table={
        <DataTable
          label="各年龄段男女人数"
          keyOf={({ band }) => band}
          rows={ageBands}
          columns={[
            { name: '年龄', cell: ({ band }) => `${band} 岁` },
            column('男', ({ male }) => male, 'male'),
            column('女', ({ female }) => female, 'female'),
            column('合计', ({ male, female }) => male + female),
          ]}
        />
      }
    />
  );
}

/** People who need looking after, by label; the longest first. */
export function LabelChart({ labels, onOpen }: Pick<Statistics, 'labels'> & Opens) {
  const rows = [...labels].sort((a, b) => b.people - a.people);
  const open = (code: string) => onOpen && (() => onOpen({ by: 'person', filter: { labels: code } }));
  return (
    <ChartCard
      title="重点关注人群"
      chart={
        <BarChart
          title="重点关注人群"
          unit="人"
          bars={rows.map(({ code, name, people }) => ({ name, value: people, onOpen: open(code) }))}
        />
      }
      table={
        <DataTable
          label="重点关注人群的人数"
          keyOf={({ code }) => code}
          rows={rows}
          columns={[
            { name: '人群', cell: ({ name }) => name },
            {
              name: '人数',
              number: true,
              cell: ({ code, name, people }) => <NumberLink count={people} what={name} onOpen={open(code)} />,
            },
          ]}
        />
      }
    />
  );
}
