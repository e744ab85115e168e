import { v7 as uuid } from 'uuid';
import { ImportSeal } from '../../src/registry-import/import-seal.js';
import { RegistryImportPiece } from '../../src/registry-import/entities/registry-import-piece.entity.js';
import { RegistryImportRow } from '../../src/registry-import/entities/registry-import-row.entity.js';
import { RegistryImport } from '../../src/registry-import/entities/registry-import.entity.js';
import { workbook } from '../registry-import/import-scene.js';
import { testCipher } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';

const scope = ({ target }: Attempt) => ({ communityId: target.community.id, gridId: target.grid.id });
const one = (attempt: Attempt, state?: RegistryImport['state']) => saved(attempt, state);

/** Valid requests about lists of residents that go out and come in; the upload itself is multipart and made by the walk. */
export const requests = {
  'registryExport.workbook': (attempt: Attempt) => ({ query: scope(attempt) }),
  'registryExport.roster': (attempt: Attempt) => ({ query: scope(attempt) }),
  'registryImport.template': (attempt: Attempt) => ({ query: scope(attempt) }),
  'registryImport.list': (attempt: Attempt) => ({ query: scope(attempt) }),
  'registryImport.get': async (attempt: Attempt) => ({ params: { id: await one(attempt) } }),
  'registryImport.listRows': async (attempt: Attempt) => ({ params: { id: await one(attempt) } }),
  'registryImport.wrongRows': async (attempt: Attempt) => ({ params: { id: await one(attempt) } }),
  'registryImport.commit': async (attempt: Attempt) => ({
    params: { id: await one(attempt) },
    body: { version: 1, mode: 'validOnly' },
  }),
  'registryImport.cancel': async (attempt: Attempt) => ({
    params: { id: await one(attempt) },
    body: { version: 1 },
  }),
  'registryImport.undo': async (attempt: Attempt) => ({
    params: { id: await one(attempt, 'committed') },
    body: { version: 1 },
  }),
};

/** An import of the grid by somebody else, with a row that is wrong. */
async function saved(attempt: Attempt, state: RegistryImport['state'] = 'checked'): Promise<string> {
  const { factory, stranger } = attempt;
  const id = uuid();
  const now = new Date();
  await factory.save(RegistryImport, {
    ...{
      id,
      ...scope(attempt),
      accountId: stranger.account.id,
      role: 'communityAdmin',
      fileName: '名单.xlsx',
    },
    ...{ fileHash: '0'.repeat(64), state, runningCommunityId: null, mode: null, refusalCode: null },
    ...{
      refusalText: null,
      done: 1,
      total: 1,
      addCount: 1,
      changeCount: 0,
      unchangedCount: 0,
      wrongCount: 1,
    },
    ...{
      skippedSheets: [],
      unknownColumns: [],
      claimedBy: null,
      claimedUntil: null,
      attempts: 0,
      version: 1,
    },
    ...{ createdAt: now, startedAt: now, finishedAt: now },
  });
  const lines = [['', '', '', '', '', '', '', '', '', '']];
  for (const piece of new ImportSeal(testCipher).sealFile(id, await workbook(lines))) {
    await factory.save(RegistryImportPiece, piece);
  }
  await factory.save(RegistryImportRow, {
    ...{ importId: id, position: 1, kind: 'wrong', sheet: '名单', rowNumber: 2, name: null, address: null },
    ...{ changes: null, problems: [], residentId: null, writeCipher: null, resultVersion: null },
    householdVersion: null,
  });
  return id;
}
