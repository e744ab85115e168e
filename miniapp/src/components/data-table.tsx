import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { rowKeyProps } from '../platform/row-keys';
import type { RowKeys } from '../platform/row-keys.type';
import { roleProps, scrollProps } from '../platform/table';
import './data-table.scss';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in columns. */
  readonly number?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is about, for a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Where rows are walked through and acted on by keys. */
  readonly keysOf?: (row: Row) => RowKeys;
}

/** Rows and columns; wider than the screen, it is pushed sideways within itself. */
export function DataTable<Row>({ label, columns, rows, keyOf, onOpen, keysOf }: DataTableProps<Row>) {
  // a grid is a table whose rows take the focus and can be selected
  const [table, cell] = keysOf ? ['grid', 'gridcell'] : ['table', 'cell'];
  return (
    <View className="data-table" {...scrollProps(label)}>
      <View className="data-table__inside" {...roleProps(table, label)}>
        <View className="data-table__row data-table__row--head" {...roleProps('row')}>
          {columns.map((column) => (
            <View key={column.name} className={classOf(column)} {...roleProps('columnheader')}>
              {column.name}
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <View
            key={keyOf(row)}
            className={`data-table__row ${onOpen ? 'data-table__row--open' : ''}`}
            {...roleProps('row')}
            {...(keysOf ? rowKeyProps(keyOf(row), keysOf(row)) : {})}
            {...(onOpen ? { onClick: () => onOpen(row), hoverClass: 'pressed' } : {})}
          >
            {columns.map((column) => (
              <View key={column.name} className={classOf(column)} {...roleProps(cell)}>
                {column.cell(row)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

function classOf(column: { readonly number?: boolean }): string {
  return column.number ? 'data-table__cell data-table__cell--number number' : 'data-table__cell';
}
