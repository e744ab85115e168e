import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';
import type { Message as MessageView, MessageKind } from '@linge/shared/message/message.schema';

/** One line of an account's inbox; written once for each event and recipient. */
@Entity('messages')
@Index(['accountId', 'eventId'], { unique: true })
@Index(['accountId', 'createdAt', 'id'])
@Index(['accountId', 'readAt'])
export class Message {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  kind!: MessageKind;

  @Column({ type: 'varchar', length: 100 })
  title!: string;

  @Column({ type: 'varchar', length: 500 })
  body!: string;

  @Column(wordColumn)
  subjectType!: MessageView['subject']['type'];

  @Column(idColumn)
  subjectId!: string;

  @Column(idColumn)
  eventId!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  readAt!: Date | null;
}
