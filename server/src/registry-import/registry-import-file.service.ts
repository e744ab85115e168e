import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ledgerColumns } from '@linge/shared/registry-import/ledger-column';
import { ledgerChoices, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { readWorkbook } from '../common/workbook/workbook-reader.js';
import { writeWorkbook, type WrittenColumn } from '../common/workbook/workbook-writer.js';
import { RegistryImageService } from '../resident/registry-image.service.js';
import { ImportSeal } from './import-seal.js';
import { ImportVocabulary } from './import-vocabulary.js';
import type { Vocabulary } from './plan/entry-diff.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { importRole, type ImportScope } from './registry-import.policy.js';
import { RegistryImportRepository } from './registry-import.repository.js';
import { RegistryImportService } from './registry-import.service.js';
import { guideSheet } from './sheet/person-sheet.js';
import { exampleRow, guideLines } from './sheet/template-text.js';
import { wrongSheets } from './sheet/wrong-sheet.js';

/** Workbooks that go out with imports: the template, and the wrong rows. */
@Injectable()
export class RegistryImportFileService {
  constructor(
    private readonly imports: RegistryImportService,
    private readonly repository: RegistryImportRepository,
    private readonly rows: RegistryImportRowRepository,
    private readonly registry: RegistryImageService,
    private readonly vocabulary: ImportVocabulary,
    private readonly seal: ImportSeal,
  ) {}

  /** @throws AppError PERMISSION_DENIED */
  async template(principal: Principal, scope: ImportScope): Promise<Readable> {
    const role = importRole(principal.grants, scope);
    if (!role) throw AppError.denied();
    const words = await this.vocabulary.of({ communityId: scope.communityId, role });
    const estates = await this.registry.estates(scope.communityId, scope.gridId);
    const columns = templateColumns(words, estates);
    return writeWorkbook([
      {
        name: '居民登记',
        columns,
        rows: [
          exampleRow(
            columns.map(({ title }) => title),
            estates[0],
          ),
        ],
      },
      {
        name: guideSheet,
        columns: [{ title: '填写说明', width: 90 }],
        rows: guideLines.map((line) => [line]),
      },
    ]);
  }

  /**
   * The wrong rows as they stand in the file, with their cells marked.
   * @throws AppError NOT_FOUND, also where none is wrong or the file is not kept any more
   */
  async wrongRows(principal: Principal, id: string): Promise<Readable> {
    const row = await this.imports.find(principal, id);
    const pieces = await this.repository.pieces(id);
    const wrong = await this.rows.wrong(id);
    if (!pieces.length || !wrong.length) throw AppError.notFound();
    const sheets = await readWorkbook(this.seal.openFile(pieces));
    const { custom } = await this.vocabulary.of(row);
    return writeWorkbook(wrongSheets(sheets, wrong, custom));
  }
}

/** In the order of the ledger; the address in one cell is for other people's files. */
function templateColumns({ labels, custom }: Vocabulary, estates: readonly string[]): WrittenColumn[] {
  const given = ledgerColumns.filter(({ key }) => key !== 'address' && key !== 'residentId');
  const choices = (key: string): readonly string[] | undefined => {
    if (key === 'estate') return estates;
    return key in ledgerWords ? ledgerChoices(key as LedgerWordField) : undefined;
  };
  const labelHint = labels.length ? `可填：${labels.map(({ name }) => name).join('、')}` : undefined;
  return [
    ...given.map(({ key, title, width, hint }) => ({
      title,
      width,
      hint: key === 'labels' ? (labelHint ?? hint) : hint,
      choices: choices(key),
    })),
    ...custom.map(({ name, type, options }) => ({
      title: name,
      width: 14,
      choices: type === 'yesNo' ? ['是', '否'] : options,
    })),
  ];
}
