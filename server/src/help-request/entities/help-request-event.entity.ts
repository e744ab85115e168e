import type {
  HelpRequestAction,
  HelpRequestEventType,
  HelpRequestState,
} from '@linge/shared/help-request/help-request.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** One step in the life of a request for a hand; appended, never changed. */
@Entity('help_request_events')
@Index(['helpRequestId', 'sequence'], { unique: true })
export class HelpRequestEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('help_requests')
  @Column(idColumn)
  helpRequestId!: string;

  /** The version that the request had after it. */
  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: HelpRequestEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: HelpRequestAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: HelpRequestState | null;

  @Column(wordColumn)
  toState!: HelpRequestState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system; a volunteer acts as the resident that they are. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  /** What was said of how long it took. */
  @Column({ type: 'int', nullable: true })
  minutes!: number | null;

  @Column(instantColumn)
  createdAt!: Date;
}
