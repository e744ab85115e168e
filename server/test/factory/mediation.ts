import { mediationWorkflow } from '@linge/shared/mediation/mediation.transitions';
import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { firstEvent } from '../../src/common/workflow/workflow-event.js';
import { MediationAgreement } from '../../src/mediation/entities/mediation-agreement.entity.js';
import { MediationAppointment } from '../../src/mediation/entities/mediation-appointment.entity.js';
import { MediationEvent } from '../../src/mediation/entities/mediation-event.entity.js';
import { MediationFollowUp } from '../../src/mediation/entities/mediation-follow-up.entity.js';
import { MediationParty } from '../../src/mediation/entities/mediation-party.entity.js';
import { Mediation } from '../../src/mediation/entities/mediation.entity.js';
import { nothingPlanned } from '../../src/mediation/mediation.row.js';
import { testCipher } from '../support/test-crypto.js';
import type { Factory, Person } from './factory.js';

/** Who stands at a mediation of a test. */
export interface MediationPeople {
  readonly mediator: Person;
  /** By the accounts that they use; null for a name alone. */
  readonly parties: readonly (Person | null)[];
}

/** What a test reads of a mediation that it wrote. */
export interface WrittenMediation {
  readonly mediation: Mediation;
  readonly parties: readonly MediationParty[];
  readonly agreementId: string;
  readonly appointmentId: string;
  readonly followUpId: string;
}

/**
 * A mediation with three parties at least, an appointment, and, where its state has them, a text and a day to look
 * after it; written straight into the database.
 */
export async function writeMediation(
  factory: Factory,
  complaint: Complaint,
  { mediator, parties: people }: MediationPeople,
  told: Partial<Mediation> = {},
): Promise<WrittenMediation> {
  const now = new Date();
  const [id, agreementId, appointmentId, followUpId] = [uuid(), uuid(), uuid(), uuid()];
  const { state = 'mediating' } = told;
  const texted = state === 'confirming' || state === 'agreed';
  const accountId = mediator.account.id;
  const { communityId, gridId, level } = complaint;
  const mediation = await factory.save<Mediation>(Mediation, {
    ...{ id, communityId, gridId, complaintId: complaint.id, openComplaintId: complaint.id, level },
    ...{ mediatorAccountId: accountId, mediatorRole: 'gridWorker', state, version: 1, ended: false },
    ...{ sortAt: nothingPlanned, nextKind: null, agreementId: texted ? agreementId : null },
    ...{ agreementCount: texted ? 1 : 0, startedByAccountId: accountId, contentHash: id, endedAt: null },
    ...{ createdAt: now, updatedAt: now },
    ...told,
  });
  const parties: MediationParty[] = [];
  for (const [index, person] of people.entries()) {
    const partyId = uuid();
    const phoneCipher = testCipher.encrypt('13800001234', fieldPlace.mediationPartyPhone(partyId));
    parties.push(
      await factory.save<MediationParty>(MediationParty, {
        ...{ id: partyId, mediationId: id, position: index + 1, name: `当事人${index + 1}`, phoneCipher },
        ...{ residentId: null, accountId: person?.account.id ?? null, reporter: false },
        ...{ contentHash: partyId, removedAt: null, createdAt: now },
      }),
    );
  }
  await factory.save<MediationAppointment>(MediationAppointment, {
    ...{
      id: appointmentId,
      mediationId: id,
      state: 'planned',
      startsAt: new Date(now.getTime() + 86_400_000),
    },
    ...{ place: '社区调解室', reasonCipher: null, partyIds: parties.map((party) => party.id), cameIds: [] },
    ...{ notesCipher: null, contentHash: appointmentId, createdAt: now },
  });
  if (texted) {
    const content = JSON.stringify({ text: '各自退让', promises: [] });
    await factory.save<MediationAgreement>(MediationAgreement, {
      ...{ id: agreementId, mediationId: id, number: 1, followUpDays: [7], contentHash: id, createdAt: now },
      contentCipher: testCipher.encrypt(content, fieldPlace.mediationAgreementContent(agreementId)),
    });
  }
  await factory.save<MediationFollowUp>(MediationFollowUp, {
    ...{ id: followUpId, mediationId: id, day: '2027-01-04', noteCipher: null, recordedAt: null },
    state: state === 'agreed' ? 'planned' : 'dropped',
  });
  const begun = firstEvent(mediationWorkflow, accountId, now, 'gridWorker');
  await factory.save<MediationEvent>(MediationEvent, {
    ...begun,
    ...{ mediationId: id, noteCipher: null, detail: {} },
  });
  return { mediation, parties, agreementId, appointmentId, followUpId };
}
