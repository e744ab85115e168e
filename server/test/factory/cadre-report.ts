import { v7 as uuid } from 'uuid';
import { claimHashOf } from '../../src/common/crypto/claim-code.js';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { CadreReportEvent } from '../../src/cadre-report/entities/cadre-report-event.entity.js';
import { CadreReport } from '../../src/cadre-report/entities/cadre-report.entity.js';
import { testCipher, testIndex } from '../support/test-crypto.js';
import type { Factory, GridPlace } from './factory.js';

/** What opens every report that a test writes itself. */
export const writtenCode = 'K7QP3MXA9TRW';

/** A report of a day that is over, as nobody in particular sent it; with the town unless told. */
export async function writeCadreReport(
  factory: Factory,
  { community }: GridPlace,
  told: Partial<CadreReport> = {},
): Promise<CadreReport> {
  const id = told.id ?? uuid();
  const number = told.number ?? `20260107-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const report = await factory.save<CadreReport>(CadreReport, {
    ...{ id, communityId: community.id, recipientStaffMemberId: null, townSince: '2026-01-07', number },
    ...{ about: 'person', state: 'received', version: 1, contentHash: '', receivedOn: '2026-01-07' },
    whoCipher: testCipher.encrypt('网格员小罗', fieldPlace.cadreReportWho(id)),
    textCipher: testCipher.encrypt('办事收了钱，没有开票', fieldPlace.cadreReportText(id)),
    claimHash: claimHashOf(testIndex, number, writtenCode),
    ...{ takeUpDueOn: '2026-01-12', answerDueOn: '2026-01-28', takeUpToldOn: null, answerToldOn: null },
    ...{ untold: false, satisfied: null },
    ...told,
  });
  await factory.save(CadreReportEvent, {
    ...{ id: uuid(), reportId: id, sequence: 1, type: 'CadreReportReceived', action: null, fromState: null },
    ...{ toState: 'received', actorAccountId: null, actorRole: null, textCipher: null },
    happenedOn: report.receivedOn,
  });
  return report;
}
