import type { Statistics } from '@linge/shared/statistic/statistic.schema';
import { AgePyramid } from '../../../components/age-pyramid';
import { BarChart } from '../../../components/bar-chart';
import { DataTable } from '../../../components/data-table';
import { countText } from '../../../format/number';
import { ChartCard } from './chart-card';

/** People by grid, permanent and floating. */
export function GridChart({ grids, total }: Pick<Statistics, 'grids' | 'total'>) {
  const rows = [...grids, { ...total, gridId: 'total', name: '合计' }];
  return (
    <ChartCard
      title="各网格人口"
      chart={
        <BarChart
          title="各网格人口"
          unit="人"
          parts={['常住', '流动']}
          bars={grids.map((grid) => ({
            name: grid.name,
            value: grid.permanentPeople,
            second: grid.floatingPeople,
          }))}
        />
      }
      table={
        <DataTable
          label="各网格户数和人口"
          keyOf={(grid) => grid.gridId}
          rows={rows}
          columns={[
            { name: '网格', cell: (grid) => grid.name },
            { name: '户数', number: true, cell: (grid) => countText(grid.households) },
            { name: '人口', number: true, cell: (grid) => countText(grid.people) },
            { name: '常住户', number: true, cell: (grid) => countText(grid.permanentHouseholds) },
            { name: '常住人口', number: true, cell: (grid) => countText(grid.permanentPeople) },
            { name: '流动户', number: true, cell: (grid) => countText(grid.floatingHouseholds) },
            { name: '流动人口', number: true, cell: (grid) => countText(grid.floatingPeople) },
          ]}
        />
      }
    />
  );
}

/** People by age and sex. */
export function AgeChart({ ageBands }: Pick<Statistics, 'ageBands'>) {
  return (
    <ChartCard
      title="年龄结构"
      chart={<AgePyramid title="年龄结构" bands={ageBands} />}
      table={
        <DataTable
          label="各年龄段男女人数"
          keyOf={({ band }) => band}
          rows={ageBands}
          columns={[
            { name: '年龄', cell: ({ band }) => `${band} 岁` },
            { name: '男', number: true, cell: ({ male }) => countText(male) },
            { name: '女', number: true, cell: ({ female }) => countText(female) },
            { name: '合计', number: true, cell: ({ male, female }) => countText(male + female) },
          ]}
        />
      }
    />
  );
}

/** People who need looking after, by label; the longest first. */
export function LabelChart({ labels }: Pick<Statistics, 'labels'>) {
  const rows = [...labels].sort((a, b) => b.people - a.people);
  return (
    <ChartCard
      title="重点关注人群"
      chart={
        <BarChart
          title="重点关注人群"
          unit="人"
          bars={rows.map(({ name, people }) => ({ name, value: people }))}
        />
      }
      table={
        <DataTable
          label="重点关注人群的人数"
          keyOf={({ code }) => code}
          rows={rows}
          columns={[
            { name: '人群', cell: ({ name }) => name },
            { name: '人数', number: true, cell: ({ people }) => countText(people) },
          ]}
        />
      }
    />
  );
}
