import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RegistryImportRefusal } from '@linge/shared/registry-import/registry-import.schema';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { readWorkbook } from '../common/workbook/workbook-reader.js';
import { RegistryImageService } from '../resident/registry-image.service.js';
import type { RegistryImportRow } from './entities/registry-import-row.entity.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import { changedMeanwhile } from './import-setback.js';
import { ImportSeal } from './import-seal.js';
import type { Progress } from './import-step.js';
import { planInSteps } from './plan/import-plan.js';
import type { PlannedRow } from './plan/planned-row.js';
import { shownProblem } from './plan/shown-problem.js';
import { ImportVocabulary } from './import-vocabulary.js';
import { RegistryImportQueue } from './registry-import-queue.repository.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { RegistryImportRepository } from './registry-import.repository.js';
import { readPeople, type PersonSheets } from './sheet/person-sheet.js';
import type { CustomColumn } from './sheet/custom-column.js';

/** The dry run: reads the file, compares it with the registry, and keeps what it found. The registry is not touched. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: RegistryImportRepository,
    private readonly rows: RegistryImportRowRepository,
    private readonly queue: RegistryImportQueue,
    private readonly registry: RegistryImageService,
    private readonly vocabulary: ImportVocabulary,
    private readonly seal: ImportSeal,
    private readonly clock: Clock,
  ) {}

  /** @throws WorkbookRefusal, LeaseLost */
  async run(row: RegistryImport, progress: Progress): Promise<void> {
    const words = await this.vocabulary.of(row);
    const people = readPeople(await this.#sheets(row), words.custom);
    const total = people.rows.length;
    await progress(0, total);
    const image = await this.registry.read(row.communityId);
    const frame = { ...words, gridId: row.gridId, today: this.clock.today() };
    const refused = await this.rows.refused(row.id);
    const planned = (await inTurns(planInSteps(people.rows, image, frame))).map((plan, index) =>
      stillRefused(plan, refused.get(index + 1)),
    );
    // Piece by piece, each on its own: rows that are not committed keep their import's row locked, progress and all.
    await this.rows.replace(
      row.id,
      this.#kept(row.id, planned, people, words.custom),
      this.dataSource.manager,
      (done) => progress(done, total),
    );
    const found = {
      refusalCode: null,
      refusalText: null,
      ...again(row, planned),
      ...this.#found(planned, people),
    };
    await this.queue.end(row, found, this.dataSource.manager);
  }

  /** Refuses a file as a whole; nothing of it is kept. */
  async refuse(row: RegistryImport, refusal: RegistryImportRefusal): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.rows.forget(row.id, manager);
      await this.imports.forgetFile(row.id, manager);
      const why = { refusalCode: refusal.code, refusalText: refusal.text };
      await this.queue.end(row, { ...why, state: 'refused', finishedAt: this.clock.now() }, manager);
    });
  }

  #found(planned: readonly PlannedRow[], people: PersonSheets): Partial<RegistryImport> {
    const count = (kind: PlannedRow['kind']) => planned.filter((row) => row.kind === kind).length;
    return {
      state: 'checked',
      mode: null,
      addCount: count('add'),
      changeCount: count('change'),
      unchangedCount: count('unchanged'),
      wrongCount: count('wrong'),
      skippedSheets: people.skipped.slice(0, 20),
      unknownColumns: people.unknown.slice(0, 50).map((title) => title.slice(0, 50)),
      done: planned.length,
      total: planned.length,
      finishedAt: this.clock.now(),
    };
  }

  async #sheets({ id }: RegistryImport) {
    return readWorkbook(this.seal.openFile(await this.imports.pieces(id)));
  }

  /** Sealed as they are asked for, a statement's worth at a time. */
  *#kept(
    importId: string,
    planned: readonly PlannedRow[],
    { headings }: PersonSheets,
    custom: readonly CustomColumn[],
  ): Generator<RegistryImportRow> {
    for (const [index, plan] of planned.entries()) {
      const { sheet, number, kind, name, address, write, problems } = plan;
      const heading = headings.get(sheet);
      const position = index + 1;
      yield {
        ...{ importId, position, kind, rowNumber: number, resultVersion: null, householdVersion: null },
        sheet: sheet.slice(0, 40),
        name: name?.slice(0, 50) ?? null,
        address: address?.slice(0, 200) ?? null,
        changes: plan.changes.length ? [...plan.changes] : null,
        problems: problems.length
          ? problems.map((problem) => shownProblem(problem, number, heading, custom))
          : null,
        residentId: write?.residentId ?? null,
        writeCipher: this.seal.sealWrite(importId, position, write),
      };
    }
  }
}

/** What the registry refused stays wrong, unless the row itself looks otherwise now: then that says it better. */
function stillRefused(
  plan: PlannedRow,
  was: Pick<RegistryImportRow, 'kind' | 'name' | 'problems'> | undefined,
): PlannedRow {
  if (!was?.problems || was.kind !== plan.kind || was.name !== plan.name) return plan;
  return { ...plan, kind: 'wrong', problems: was.problems, changes: [], write: null };
}

/** The words to which a second dry run came stay with what it found. */
function again({ refusalCode, refusalText }: RegistryImport, planned: readonly PlannedRow[]) {
  if (refusalCode === 'rowsRefused') {
    return planned.some(({ kind }) => kind === 'wrong') ? { refusalCode, refusalText } : changedMeanwhile;
  }
  return refusalCode === 'changedMeanwhile' ? { refusalCode, refusalText } : {};
}

/** Runs what goes in steps; between two of them other requests get their turn. */
async function inTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}
