import type { PartyAnswer } from '@linge/shared/mediation/mediation.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What one party says to one text; once, as a changed text is another one. */
@Entity('mediation_answers')
@Index(['agreementId', 'partyId'], { unique: true })
export class MediationAnswer {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediation_agreements')
  @Column(idColumn)
  agreementId!: string;

  @ForeignKey('mediation_parties')
  @Column(idColumn)
  partyId!: string;

  @Column(wordColumn)
  answer!: Exclude<PartyAnswer, 'waiting'>;

  /** The party's own, or the mediator's who recorded a signed sheet. */
  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
