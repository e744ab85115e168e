import type { PictureConsentState } from '@linge/shared/activity-review/picture-consent.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody who can be recognised on a picture, and what they said (照片公开的同意). */
@Entity('picture_consents')
@Index(['pictureId', 'signUpId'], { unique: true })
@Index(['activityId', 'signUpId'])
@Index(['signUpId', 'createdAt', 'id'])
export class PictureConsent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('activities')
  @Column(idColumn)
  activityId!: string;

  @ForeignKey('review_pictures')
  @Column(idColumn)
  pictureId!: string;

  @ForeignKey('sign_ups')
  @Column(idColumn)
  signUpId!: string;

  @Column(wordColumn)
  state!: PictureConsentState;

  /** They, or whoever answers for them; null once that account is deleted. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  answeredByAccountId!: string | null;

  @Column(nullableInstantColumn)
  answeredAt!: Date | null;

  /** Who agreed on the spot, and on which day. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  spotWith!: string | null;

  @Column({ type: 'date', nullable: true })
  spotDay!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column(instantColumn)
  createdAt!: Date;
}
