import { Injectable } from '@nestjs/common';
import { complaintStateText } from '@linge/shared/complaint/complaint-word';
import { dataKinds, type DataKindKey } from '@linge/shared/privacy/data-kind';
import type { Principal } from '../common/auth/principal.js';
import { ComplaintService } from '../complaint/complaint.service.js';
import { CorrectionService } from '../correction/correction.service.js';
import { HeldRecordService } from '../correction/held-record.service.js';
import { MediationOwnService } from '../mediation/mediation-own.service.js';
import { DataExportRepository } from './data-export.repository.js';
import { exportQueries } from './data-export.query.js';
import type { ExportedItem, ExportedPiece } from './data-export.type.js';
import { exportedItem, exportedItems } from './exported-item.js';
import { heldItem } from './held-item.js';

/** A part of a copy, page by page. */
export interface ExportSection {
  readonly kind: DataKindKey;
  pages(accountId: string): AsyncIterable<ExportedPiece>;
}

/** Rows that are held, and written, together. */
const pageRows = 500;

/** What a copy of somebody's data is put together from: each part as its own holder may see it. */
@Injectable()
export class DataExportSectionService {
  readonly sections: readonly ExportSection[];

  constructor(
    private readonly rows: DataExportRepository,
    private readonly held: HeldRecordService,
    private readonly corrections: CorrectionService,
    private readonly complaints: ComplaintService,
    private readonly mediations: MediationOwnService,
  ) {
    const whole = (
      kind: DataKindKey,
      title: string | undefined,
      read: (id: string) => Promise<ExportedItem[]>,
    ) =>
      section(kind, title, async function* (accountId) {
        yield await read(accountId);
      });
    this.sections = [
      whole('phone', undefined, (id) => this.#phone(id)),
      whole('registry', '台账里的您和您照看的人', (id) => this.#registry(id)),
      whole('access', undefined, (id) => this.#accesses(id)),
      section('correction', undefined, (id) => this.#corrections(id)),
      section('complaint', '反映过的问题', (id) => this.#complaints(id)),
      section('mediation', undefined, (id) => this.#mediations(id)),
      ...exportQueries.map(({ kind, title, sql, words }) =>
        section(kind, title, (accountId) => this.#query(accountId, sql, words)),
      ),
    ];
  }

  async *#query(
    accountId: string,
    sql: string,
    words: Parameters<typeof exportedItems>[1],
  ): AsyncGenerator<ExportedItem[]> {
    for (let from = 0; ; from += pageRows) {
      const rows = await this.rows.page(sql, accountId, from, pageRows);
      if (rows.length) yield exportedItems(rows, words);
      if (rows.length < pageRows) return;
    }
  }

  async #phone(accountId: string): Promise<ExportedItem[]> {
    const phone = await this.rows.phone(accountId);
    return phone === null ? [] : [{ 手机号: phone }];
  }

  /** One's own numbers in full; of those whom one looks after they stay masked, for they are somebody else's. */
  async #registry(accountId: string): Promise<ExportedItem[]> {
    const records = await this.held.list({ accountId });
    return Promise.all(
      records.map(async (record) =>
        heldItem(record, record.self ? await this.held.numbersOf(record.residentId) : undefined),
      ),
    );
  }

  async #accesses(accountId: string): Promise<ExportedItem[]> {
    const records = await this.held.list({ accountId });
    const looks = await Promise.all(
      records.map(({ residentId }) => this.held.accesses({ accountId }, residentId)),
    );
    return looks
      .flat()
      .map(({ createdAt, field, purpose, actorRole, note }) =>
        exportedItem({ 时间: new Date(createdAt), 号码: field, 事由: purpose, 身份: actorRole, 说明: note }),
      );
  }

  async *#corrections(accountId: string): AsyncGenerator<ExportedItem[]> {
    const principal = asResident(accountId);
    let cursor: string | undefined;
    do {
      const page = await this.corrections.listOwn(principal, { limit: 100, cursor });
      yield page.items.map(({ fields, note, answer, createdAt, state }) =>
        exportedItem({
          申请时间: new Date(createdAt),
          结果: state,
          说明: note,
          答复: answer,
          更正: fields.map(({ field, from, to }) => exportedItem({ 项目: field, 原来: from, 改成: to })),
        }),
      );
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  async *#complaints(accountId: string): AsyncGenerator<ExportedItem[]> {
    const principal = asResident(accountId);
    for await (const ids of this.#pagesOf((from, rows) => this.rows.complaintIds(accountId, from, rows))) {
      const items: ExportedItem[] = [];
      for (const id of ids) items.push(complaintItem(await this.complaints.get(id, principal)));
      yield items;
    }
  }

  async *#mediations(accountId: string): AsyncGenerator<ExportedItem[]> {
    const principal = asResident(accountId);
    for await (const ids of this.#pagesOf((from, rows) => this.rows.mediationIds(accountId, from, rows))) {
      const items: ExportedItem[] = [];
      for (const id of ids) items.push(mediationItem(await this.mediations.get(principal, id)));
      yield items;
    }
  }

  /** Each page is opened one by one, so it is small. */
  async *#pagesOf(read: (from: number, rows: number) => Promise<string[]>): AsyncGenerator<string[]> {
    const rows = 50;
    for (let from = 0; ; from += rows) {
      const ids = await read(from, rows);
      if (ids.length) yield ids;
      if (ids.length < rows) return;
    }
  }
}

type Read = (accountId: string) => AsyncIterable<readonly ExportedItem[]>;

function section(kind: DataKindKey, title: string | undefined, read: Read): ExportSection {
  const { name } = dataKinds[kind];
  return {
    kind,
    async *pages(accountId) {
      for await (const items of read(accountId)) {
        if (items.length) yield { kind, title: title ? `${name}：${title}` : name, items };
      }
    },
  };
}

/** As nobody more than whose things they are: a copy tells nothing that a post would show them. */
function asResident(accountId: string): Principal {
  return { accountId, openId: null, sessionId: '', grants: [], roles: ['resident'] };
}

function complaintItem(complaint: Awaited<ReturnType<ComplaintService['get']>>): ExportedItem {
  const { number, state, text, place, placeDetail, anonymous, rating, createdAt, timeline } = complaint;
  return exportedItem({
    编号: number,
    状态: complaintStateText[state],
    内容: text,
    地点: [place, placeDetail].filter(Boolean).join(' '),
    对邻居匿名: anonymous,
    评分: rating,
    反映时间: new Date(createdAt),
    过程: timeline.map(({ createdAt: at, type, actorName, note, mine }) =>
      exportedItem({ 时间: new Date(at), 步骤: type, 谁: mine ? '我' : actorName, 说明: note }),
    ),
  });
}

function mediationItem(mediation: Awaited<ReturnType<MediationOwnService['get']>>): ExportedItem {
  const { state, mediatorName, appointments, agreement, answer, endNote, createdAt, endedAt } = mediation;
  return exportedItem({
    开始: new Date(createdAt),
    结束: endedAt && new Date(endedAt),
    状态: state,
    调解人: mediatorName,
    约谈: appointments.map(({ startsAt, place }) => exportedItem({ 时间: new Date(startsAt), 地点: place })),
    协议: agreement && JSON.stringify(agreement),
    我的意见: answer,
    结果说明: endNote,
  });
}
