import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { describeError } from '../common/log/log.js';
import { MessageService, type NewMessage } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { CadreReportRepository } from './cadre-report.repository.js';
import type { CadreReportDeadline, CadreReportRow } from './cadre-report.row.js';

/** What ids of messages are derived in, so that the same one has the same id on every server. */
const namespace = '3d1f6c1e-8a57-5f0c-9b6a-6f6a9d0c2b41';
/** Reports read at once. */
const pageRows = 500;
/** No day of a report is before. */
const firstDay = '1970-01-01';

type Told = Pick<NewMessage, 'kind' | 'title' | 'body'>;

/**
 * Tells whoever reports lie with, in rounds: a message at the moment of sending would say when that was, and so who it
 * may have been. Messages hold nothing of what was reported. Safe on several servers at once: the row that is noted in
 * the message's own transaction lets one of them through.
 */
@Injectable()
export class CadreReportReminder {
  readonly #log = new Logger('CadreReportReminder');

  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: CadreReportRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  @Cron('0 8,14 * * *', { timeZone: 'Asia/Shanghai' })
  async tellNews(): Promise<void> {
    const rows = paged(
      '',
      (after) => this.reports.untold(after, pageRows),
      ({ id }) => id,
    );
    for await (const row of rows) {
      const recipients = await this.#recipients(row);
      // Where nobody can be told it stays untold, until there is somebody.
      if (!recipients.length) continue;
      await this.#tell(row, `news ${row.version}`, recipients, newsOf(row), (manager) =>
        this.reports.noteTold(row, manager),
      );
    }
  }

  @Cron('5 8 * * *', { timeZone: 'Asia/Shanghai' })
  async tellOverdue(): Promise<void> {
    const today = this.clock.today();
    for (const deadline of ['takeUp', 'answer'] as const) {
      const rows = paged(
        { day: firstDay, id: '' },
        (after) => this.reports.overdue(deadline, today, after, pageRows),
        ({ id, takeUpDueOn, answerDueOn }) => ({
          day: deadline === 'takeUp' ? takeUpDueOn : answerDueOn,
          id,
        }),
      );
      for await (const row of rows) {
        // It is the town's to see from now on, also where nobody can be sent a message.
        const officers = await this.staff.townOfficersOf(row.communityId, today);
        // By the day on which it came to whoever has it: passed on, its time begins again.
        const event = `overdue ${deadline} ${row.answerDueOn}`;
        await this.#tell(row, event, officers, overdueOf(row, deadline), (manager) =>
          this.reports.noteOverdue(row, deadline, today, manager),
        );
      }
    }
  }

  async #recipients({ recipientStaffMemberId, communityId }: CadreReportRow): Promise<string[]> {
    const today = this.clock.today();
    if (recipientStaffMemberId === null) return this.staff.townOfficersOf(communityId, today);
    if (await this.staff.hasLeft(recipientStaffMemberId, today)) return [];
    return [...(await this.staff.accountsOf([recipientStaffMemberId])).values()];
  }

  async #tell(
    row: CadreReportRow,
    event: string,
    accountIds: readonly string[],
    told: Told,
    note: (manager: EntityManager) => Promise<boolean>,
  ): Promise<void> {
    try {
      await this.dataSource.transaction(async (manager) => {
        if (!(await note(manager))) return;
        const subject = { type: 'cadreReport', id: row.id } as const;
        const eventId = uuidOf(`${row.id} ${event}`, namespace);
        await this.messages.deliver(
          {
            ...told,
            subject,
            eventId,
            createdAt: this.clock.now(),
            within: { communityId: row.communityId },
          },
          accountIds,
          manager,
        );
      });
    } catch (error) {
      // One that fails must not keep the others waiting; it is tried again in the next round.
      this.#log.error(`Nobody was told of a report: ${describeError(error).type}`);
    }
  }
}

/** All rows, a page at a time by key: those of which nobody can be told must not stand before the others for ever. */
async function* paged<Key, Row>(
  start: Key,
  read: (after: Key) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row> {
  let rows = await read(start);
  yield* rows;
  for (let last = rows.at(-1); last !== undefined && rows.length === pageRows; last = rows.at(-1)) {
    rows = await read(keyOf(last));
    yield* rows;
  }
}

function newsOf({ state, communityName }: CadreReportRow): Told {
  const added = state !== 'received';
  return {
    kind: 'cadreReportWaits',
    title: added ? '一件监督举报有了补充' : '有一件监督举报等您受理',
    body: `${communityName}。为保护举报人，这里不写内容，请打开查看${added ? '' : '，3 个工作日内受理'}。`,
  };
}

function overdueOf({ communityName }: CadreReportRow, deadline: CadreReportDeadline): Told {
  return {
    kind: 'cadreReportOverdue',
    title: deadline === 'takeUp' ? '一件监督举报超过期限没有受理' : '一件监督举报超过期限没有答复',
    body: `${communityName}。请打开查看并督办，也可以由镇里直接接办。`,
  };
}
