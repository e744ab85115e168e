import type { CadreReportAbout, CadreReportState } from '@linge/shared/cadre-report/cadre-report.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  idColumn,
  nullableIdColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * A report about a cadre. It has no column that could lead to whoever sent it: no account, no session, no address, and
 * no time finer than the day.
 */
@Entity('cadre_reports')
@Index(['number'])
@Index(['recipientStaffMemberId', 'receivedOn', 'id'])
@Index(['communityId', 'townSince', 'receivedOn', 'id'])
@Index(['untold', 'id'])
@Index(['state', 'takeUpDueOn'])
@Index(['state', 'answerDueOn'])
export class CadreReport {
  /** Follows by a key from the id that the client made, which is not kept; it carries no time. */
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** The named person with whom it lies; null once, or from the beginning, it lies with the town alone. */
  @ForeignKey('staff_members')
  @Column(nullableIdColumn)
  recipientStaffMemberId!: string | null;

  /** Since when the town sees it; null while it lies with the named person in time. */
  @Column({ type: 'date', nullable: true })
  townSince!: string | null;

  @Column(wordColumn)
  about!: CadreReportAbout;

  /** Whom it is about, in the reporter's words. */
  @Column(sealedTextColumn)
  whoCipher!: string | null;

  @Column(sealedTextColumn)
  textCipher!: string | null;

  @Column(wordColumn)
  state!: CadreReportState;

  @Column({ type: 'int' })
  version!: number;

  @Column({ ...wordColumn, length: 20 })
  number!: string;

  /** Keyed hash of number and claim code; the code itself is not kept. */
  @Column(blindIndexColumn)
  claimHash!: string | null;

  /** Keyed hash of what was sent: a retry must say the same. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column({ type: 'date' })
  receivedOn!: string;

  @Column({ type: 'date' })
  takeUpDueOn!: string;

  @Column({ type: 'date' })
  answerDueOn!: string;

  /** When the town was told that it was not taken up in time. */
  @Column({ type: 'date', nullable: true })
  takeUpToldOn!: string | null;

  @Column({ type: 'date', nullable: true })
  answerToldOn!: string | null;

  /** Something came of which nobody was told yet. */
  @Column({ type: 'boolean' })
  untold!: boolean;

  @Column({ type: 'boolean', nullable: true })
  satisfied!: boolean | null;
}
