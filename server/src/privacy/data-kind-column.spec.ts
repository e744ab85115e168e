import { describe, expect, it } from '@jest/globals';
import { dataKindKeys } from '@linge/shared/privacy/data-kind';
import { dataKindColumns } from '@linge/shared/privacy/data-kind-column';
import { notPersonalColumns, notPersonalTables } from '@linge/shared/privacy/not-personal-column';
import { getMetadataArgsStorage } from 'typeorm';
import { accountTraces } from '../account/account-trace.js';
import { entities } from '../common/database/entities.js';
import { SnakeNamingStrategy } from '../common/database/snake-naming.strategy.js';
import { exportQueries, exportedInside, notExported } from './data-export.query.js';

const naming = new SnakeNamingStrategy();
const storage = getMetadataArgsStorage();

/** Every column of every entity, `table.column`, with whether it points to an account. */
const columns = entities.flatMap((entity) => {
  const table = storage.tables.find(({ target }) => target === entity)?.name ?? '';
  const keys = storage.foreignKeys.filter(({ target }) => target === entity);
  return storage.columns
    .filter(({ target }) => target === entity)
    .map(({ propertyName, options }) => ({
      table,
      name: `${table}.${naming.columnName(propertyName, options.name)}`,
      account: keys.some((key) => key.propertyName === propertyName && key.type === 'accounts'),
    }));
});
const known = new Set(columns.map(({ name }) => name));
const tables = new Set(columns.map(({ table }) => table));
const declared = new Set(Object.values(dataKindColumns).flat());

describe('what is declared of personal data', () => {
  it('names every column of every table, as personal or as not', () => {
    const unknown = columns.filter(({ table, name }) => {
      const column = name.slice(table.length + 1);
      return !(
        declared.has(name) ||
        declared.has(`${table}.*`) ||
        notPersonalTables.includes(table) ||
        notPersonalColumns[table]?.includes(column)
      );
    });
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('names no column that is not there, and none twice', () => {
    const listed = [
      ...declared,
      ...Object.entries(notPersonalColumns).flatMap(([t, all]) => all.map((c) => `${t}.${c}`)),
    ];
    const there = (name: string) => (name.endsWith('.*') ? tables.has(name.slice(0, -2)) : known.has(name));
    expect(listed.filter((name) => !there(name))).toEqual([]);
    expect(notPersonalTables.filter((table) => !tables.has(table))).toEqual([]);
    const all = Object.values(dataKindColumns).flat();
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    expect(listed.filter((name, index) => listed.indexOf(name) !== index)).toEqual([]);
  });

  it('is in the copy that somebody gets of their data, or the copy says why not', () => {
    const told = new Set<string>([
      ...exportQueries.map(({ kind }) => kind),
      ...Object.keys(exportedInside),
      ...Object.keys(notExported),
    ]);
    expect(dataKindKeys.filter((kind) => !told.has(kind))).toEqual([]);
  });
});

describe('what becomes of an account’s id when it is deleted', () => {
  it('is said for every column that can hold one', () => {
    const holding = columns.filter(({ name, account }) => account || name.endsWith('account_id'));
    expect(holding.map(({ name }) => name).filter((name) => !(name in accountTraces))).toEqual([]);
    expect(Object.keys(accountTraces).filter((name) => !known.has(name))).toEqual([]);
  });
});
