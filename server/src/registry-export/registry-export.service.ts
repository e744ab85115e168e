import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ledgerChoices, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import type { ResidentCountQuery } from '@linge/shared/resident/resident-filter.schema';
import type * as z from 'zod/mini';
import { grantsFor, type Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { PdfFont } from '../common/pdf/pdf-font.js';
import { writeWorkbook } from '../common/workbook/workbook-writer.js';
import { GridService } from '../grid/grid.service.js';
import { RegistryImageService } from '../resident/registry-image.service.js';
import { ResidentSearchService } from '../resident/resident-search.service.js';
import { exportColumns, exportRow, listed, type ListedPerson } from './export-people.js';
import { rosterDocument } from './roster-document.js';

type Query = z.output<typeof ResidentCountQuery>;

/** More than any community has; a list that goes out is whole. */
const maxPeople = 100_000;

/** Lists of residents that leave the system: as a workbook, and on paper. Numbers are masked in both. */
@Injectable()
export class RegistryExportService {
  readonly #font = new PdfFont();

  constructor(
    private readonly search: ResidentSearchService,
    private readonly registry: RegistryImageService,
    private readonly grids: GridService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope, REGISTRY_LABEL_UNKNOWN */
  async workbook(principal: Principal, query: Query): Promise<Readable> {
    const people = await this.#people(principal, query);
    const reader = readerOf(principal, query.communityId);
    const labels = await this.registry.labels(query.communityId, reader);
    const custom = await this.registry.fields(query.communityId, reader);
    const columns = [
      ...exportColumns.map(({ key, title, width, hint }) => ({
        ...{ title, width, hint },
        choices: key in ledgerWords ? ledgerChoices(key as LedgerWordField) : undefined,
      })),
      ...custom.map(({ name }) => ({ title: name, width: 14 })),
    ];
    return writeWorkbook([{ name: '居民名单', columns, rows: rowsOf(people, labels, custom) }]);
  }

  /** @throws AppError PERMISSION_DENIED outside one's own scope, REGISTRY_LABEL_UNKNOWN */
  async roster(principal: Principal, query: Query): Promise<Readable> {
    const people = await this.#people(principal, query);
    const labels = await this.registry.labels(query.communityId, readerOf(principal, query.communityId));
    const { name } = await this.grids.community(query.communityId);
    const grid = query.gridId ? await this.grids.findGrid(query.gridId) : undefined;
    const title = `${name}${grid?.name ?? ''}居民花名册`;
    return rosterDocument(people, labels, { title, day: this.clock.today() }, this.#font);
  }

  /** Those present whom the filter finds. */
  async #people(principal: Principal, query: Query): Promise<ListedPerson[]> {
    const found = await this.search.find(principal, { ...query, state: 'present' }, '', maxPeople);
    const image = await this.registry.read(query.communityId);
    return listed(image, new Set(found.map(({ id }) => id)));
  }
}

function* rowsOf(
  people: readonly ListedPerson[],
  ...[labels, custom]: [Parameters<typeof exportRow>[1], Parameters<typeof exportRow>[2]]
) {
  for (const person of people) yield exportRow(person, labels, custom);
}

function readerOf(principal: Principal, communityId: string): 'staff' | 'admin' {
  return grantsFor(principal, ['communityAdmin'], { communityId }).length ? 'admin' : 'staff';
}
