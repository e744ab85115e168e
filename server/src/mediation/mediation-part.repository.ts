import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { MediationAgreement } from './entities/mediation-agreement.entity.js';
import { MediationAnswer } from './entities/mediation-answer.entity.js';
import { MediationAppointment } from './entities/mediation-appointment.entity.js';
import { MediationFollowUp } from './entities/mediation-follow-up.entity.js';
import { MediationParty } from './entities/mediation-party.entity.js';
import type { MediationParts, MediationRow } from './mediation.row.js';

/** A follow-up that falls due, with whom it concerns. */
export interface DueFollowUp {
  readonly id: string;
  readonly day: string;
  readonly mediationId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly level: MediationRow['level'];
  readonly complaintNumber: string;
  readonly mediatorAccountId: string | null;
}

/** An appointment that is near, with whom it concerns. */
export interface ComingAppointment extends Omit<DueFollowUp, 'day' | 'communityId'> {
  readonly startsAt: Date;
  readonly place: string;
  /** As the driver reads it: a text with MariaDB, a list with MySQL. */
  readonly partyIds: string | readonly string[];
}

type PartsOf = Pick<MediationRow, 'id' | 'agreementId'>;

const nothing: MediationParts = {
  ...{ parties: [], everybody: [], appointments: [], agreement: undefined, answers: [], followUps: [] },
};

/** Queries on what belongs to a mediation. */
@Injectable()
export class MediationPartRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** As `ofAll`, of one. */
  async of(
    row: PartsOf,
    manager: EntityManager = this.dataSource.manager,
    current = false,
  ): Promise<MediationParts> {
    return (await this.ofAll([row], manager, current)).get(row.id) ?? nothing;
  }

  /**
   * Each by its index that begins with the mediation, in a number of statements that does not grow with the rows.
   * @param current as of now, not as of the transaction's snapshot; for rows that it holds locked
   */
  async ofAll(
    rows: readonly PartsOf[],
    manager: EntityManager = this.dataSource.manager,
    current = false,
  ): Promise<Map<string, MediationParts>> {
    const where = { mediationId: In(rows.map(({ id }) => id)) };
    const texts = rows.flatMap(({ agreementId }) => agreementId ?? []);
    const read = current ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const everybody = await manager.find(MediationParty, { where, order: { position: 'ASC' }, ...read });
    const appointments = await manager.find(MediationAppointment, {
      ...{ where, order: { startsAt: 'ASC' }, ...read },
    });
    const followUps = await manager.find(MediationFollowUp, { where, order: { day: 'ASC' }, ...read });
    const agreements = texts.length
      ? await manager.find(MediationAgreement, { where: { id: In(texts) }, ...read })
      : [];
    const answers = texts.length
      ? await manager.find(MediationAnswer, { where: { agreementId: In(texts) }, ...read })
      : [];
    return new Map(
      rows.map(({ id, agreementId }) => {
        const own = <T extends { mediationId: string }>(parts: T[]) =>
          parts.filter(({ mediationId }) => mediationId === id);
        return [
          id,
          {
            parties: own(everybody).filter(({ removedAt }) => removedAt === null),
            everybody: own(everybody),
            appointments: own(appointments),
            agreement: agreements.find((one) => one.id === agreementId),
            answers: answers.filter((one) => one.agreementId === agreementId),
            followUps: own(followUps),
          },
        ];
      }),
    );
  }

  /** By mediation; by index (mediation_id, position). */
  async partiesOf(mediationIds: readonly string[]): Promise<Map<string, MediationParty[]>> {
    const parties = mediationIds.length
      ? await this.dataSource.manager.find(MediationParty, {
          where: { mediationId: In([...mediationIds]), removedAt: IsNull() },
          order: { position: 'ASC' },
        })
      : [];
    const found = new Map<string, MediationParty[]>();
    for (const party of parties) {
      found.set(party.mediationId, [...(found.get(party.mediationId) ?? []), party]);
    }
    return found;
  }

  async insertParties(parties: readonly MediationParty[], manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationParty, parties);
  }

  async tieParty(
    id: string,
    tie: Pick<MediationParty, 'residentId' | 'accountId'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(MediationParty, { id }, tie);
  }

  /** Open mediations with a party who is that resident and of whom no account is known; by index (resident_id). */
  async untiedOf(residentId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT m.id FROM mediation_parties p JOIN mediations m ON m.id = p.mediation_id AND m.ended = 0
        WHERE p.resident_id = ? AND p.account_id IS NULL AND p.removed_at IS NULL`,
      [residentId],
    );
    return rows.map(({ id }) => id);
  }

  async removeParty(id: string, removedAt: Date, manager: EntityManager): Promise<void> {
    await manager.update(MediationParty, { id }, { removedAt });
  }

  async insertAppointment(appointment: MediationAppointment, manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationAppointment, [appointment]);
  }

  async changeAppointment(
    id: string,
    change: Partial<MediationAppointment>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(MediationAppointment, { id }, change);
  }

  /** What was planned does not take place, as there is nothing more to talk about. */
  async cancelPlanned(mediationId: string, manager: EntityManager): Promise<void> {
    await manager.update(MediationAppointment, { mediationId, state: 'planned' }, { state: 'cancelled' });
  }

  async insertAgreement(agreement: MediationAgreement, manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationAgreement, [agreement]);
  }

  findAgreement(id: string, manager: EntityManager): Promise<MediationAgreement | null> {
    return manager.findOneBy(MediationAgreement, { id });
  }

  /** Also where the text stands no more. */
  answersTo(agreementId: string, manager: EntityManager): Promise<MediationAnswer[]> {
    return manager.findBy(MediationAnswer, { agreementId });
  }

  async insertAnswer(answer: MediationAnswer, manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationAnswer, [answer]);
  }

  async insertFollowUps(followUps: readonly MediationFollowUp[], manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationFollowUp, followUps);
  }

  async changeFollowUp(
    id: string,
    change: Partial<Pick<MediationFollowUp, 'day' | 'state' | 'noteCipher' | 'recordedAt'>>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(MediationFollowUp, { id }, change);
  }

  /** Those that are still planned, as what they were to look after holds no more. */
  async dropPlanned(mediationId: string, recordedAt: Date, manager: EntityManager): Promise<void> {
    await manager.update(
      MediationFollowUp,
      { mediationId, state: 'planned' },
      { state: 'dropped', recordedAt },
    );
  }

  /** Planned ones that begin from one instant to another, without it; by index (state, starts_at). */
  coming(from: Date, until: Date): Promise<ComingAppointment[]> {
    return this.dataSource.query(
      `SELECT a.id, a.starts_at AS startsAt, a.place, a.party_ids AS partyIds, a.mediation_id AS mediationId,
         m.grid_id AS gridId, m.level, c.number AS complaintNumber, m.mediator_account_id AS mediatorAccountId
       FROM mediation_appointments a JOIN mediations m ON m.id = a.mediation_id
         JOIN complaints c ON c.id = m.complaint_id
       WHERE a.state = 'planned' AND a.starts_at >= ? AND a.starts_at < ? ORDER BY a.starts_at, a.id`,
      [from, until],
    );
  }

  /** Planned ones of the days between two, both included; by index (state, day). */
  due(first: string, last: string): Promise<DueFollowUp[]> {
    return this.dataSource.query(
      `SELECT f.id, f.day, f.mediation_id AS mediationId, m.community_id AS communityId, m.grid_id AS gridId, m.level,
         c.number AS complaintNumber, m.mediator_account_id AS mediatorAccountId
       FROM mediation_follow_ups f JOIN mediations m ON m.id = f.mediation_id
         JOIN complaints c ON c.id = m.complaint_id
       WHERE f.state = 'planned' AND f.day BETWEEN ? AND ? ORDER BY f.day, f.id`,
      [first, last],
    );
  }
}
