import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';
import type { MessageGroup } from '@linge/shared/message/message-group';
import type { Message as MessageView, MessageKind } from '@linge/shared/message/message.schema';

/** One line of an account's inbox; written once for each event and recipient. */
@Entity('messages')
@Index(['accountId', 'eventId'], { unique: true })
@Index(['accountId', 'createdAt', 'id'])
@Index(['accountId', 'messageGroup', 'createdAt', 'id'])
@Index(['accountId', 'readAt', 'messageGroup'])
export class Message {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  kind!: MessageKind;

  /** What the kind is news of to this account: the same step is work to staff. */
  @Column(wordColumn)
  messageGroup!: MessageGroup;

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
