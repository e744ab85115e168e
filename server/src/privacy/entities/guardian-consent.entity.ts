import type {
  GuardianConsentPurpose,
  GuardianConsentState,
} from '@linge/shared/privacy/guardian-consent.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** That a guardian was asked about a child's data, and what they said. It outlives the accounts, as proof. */
@Entity('guardian_consents')
@Index(['childAccountId', 'purpose', 'state'])
@Index(['childResidentId', 'askedAt', 'id'])
export class GuardianConsent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(wordColumn)
  purpose!: GuardianConsentPurpose;

  @ForeignKey('residents')
  @Column(idColumn)
  childResidentId!: string;

  /** Null once that account is deleted. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  childAccountId!: string | null;

  /** Who answered, as the registry knows them. */
  @ForeignKey('residents')
  @Column(nullableIdColumn)
  guardianResidentId!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  guardianAccountId!: string | null;

  @Column(wordColumn)
  state!: GuardianConsentState;

  @Column({ type: 'int' })
  version!: number;

  @Column(instantColumn)
  askedAt!: Date;

  @Column(nullableInstantColumn)
  decidedAt!: Date | null;

  @Column(nullableInstantColumn)
  withdrawnAt!: Date | null;
}
