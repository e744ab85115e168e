import { useState, type ReactNode } from 'react';
import { Card, Section } from '../../../components/card';
import { Pressable } from '../../../components/pressable';

interface ChartCardProps {
  readonly title: string;
  readonly chart: ReactNode;
  /** The same values in rows and columns, for those who want to read rather than look. */
  readonly table: ReactNode;
}

/** A drawing, or its numbers as a table. */
export function ChartCard({ title, chart, table }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false);
  const other = asTable ? '看图' : '看表格';
  return (
    <Section
      title={title}
      aside={
        <Pressable
          className="chart-card__switch"
          label={`${title}，${other}`}
          onPress={() => setAsTable(!asTable)}
        >
          {other}
        </Pressable>
      }
    >
      {asTable ? table : <Card>{chart}</Card>}
    </Section>
  );
}
