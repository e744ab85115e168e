import { Injectable } from '@nestjs/common';
import type {
  CadreReport as CadreReportView,
  CadreReportAction,
  CadreReportEvent as CadreReportEventView,
  CadreReportState,
  CadreReportSummary,
  FollowedCadreReport,
} from '@linge/shared/cadre-report/cadre-report.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import type { CadreReportEventRow, CadreReportRow } from './cadre-report.row.js';

const ended: readonly CadreReportState[] = ['answered', 'closed'];

/** Reports as the contract shows them: opened for whoever they lie with, and for whoever has the claim code. */
@Injectable()
export class CadreReportMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** The named person, or the town. */
  deskNameOf({ recipientName, townName }: Pick<CadreReportRow, 'recipientName' | 'townName'>): string {
    return recipientName ?? townName;
  }

  toSummary(row: CadreReportRow): CadreReportSummary {
    const { id, number, communityName, about, state, receivedOn } = row;
    return {
      ...{ id, number, communityName, about, state, receivedOn },
      who: this.#open(row.whoCipher, fieldPlace.cadreReportWho(id)),
      desk: row.recipientStaffMemberId === null ? 'town' : 'named',
      dueOn: dueOn(row),
      overdue: isOverdue(row),
    };
  }

  toReport(
    row: CadreReportRow,
    events: readonly CadreReportEventRow[],
    availableActions: CadreReportAction[],
  ): CadreReportView {
    const { communityId } = row;
    return { ...this.#shown(row, events), ...this.toSummary(row), communityId, availableActions };
  }

  toFollowed(
    row: CadreReportRow,
    events: readonly CadreReportEventRow[],
    availableActions: CadreReportAction[],
  ): FollowedCadreReport {
    const { id: _id, dueOn: _dueOn, ...summary } = this.toSummary(row);
    return { ...this.#shown(row, events), ...summary, availableActions };
  }

  #shown(row: CadreReportRow, events: readonly CadreReportEventRow[]) {
    return {
      text: this.#open(row.textCipher, fieldPlace.cadreReportText(row.id)),
      deskName: this.deskNameOf(row),
      satisfied: row.satisfied === null ? null : Boolean(row.satisfied),
      timeline: events.map((event) => this.#event(event)),
      version: row.version,
    };
  }

  #event({ id, sequence, type, textCipher, ...event }: CadreReportEventRow): CadreReportEventView {
    const passedBySystem = type === 'CadreReportPassed' && event.actorAccountId === null;
    return {
      ...{ sequence, type, on: event.happenedOn },
      by: passedBySystem ? 'system' : event.actorAccountId === null ? 'reporter' : 'recipient',
      name: event.actorAccountId === null ? null : event.actorName,
      text: textCipher && this.#open(textCipher, fieldPlace.cadreReportEventText(id)),
    };
  }

  #open(cipher: string | null, place: string): string {
    return cipher === null ? '' : this.cipher.decrypt(cipher, place);
  }
}

function dueOn({ state, takeUpDueOn, answerDueOn }: CadreReportRow): string | null {
  if (state === 'received') return takeUpDueOn;
  return ended.includes(state) ? null : answerDueOn;
}

function isOverdue({ state, takeUpToldOn, answerToldOn }: CadreReportRow): boolean {
  if (ended.includes(state)) return false;
  return answerToldOn !== null || (takeUpToldOn !== null && state === 'received');
}
