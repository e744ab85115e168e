import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { maskNumbersIn } from '../common/crypto/mask.js';
import { ComplaintOutcomeRepository, type OutcomeRow } from './complaint-outcome.repository.js';

/** What became of a complaint, told without anything about anybody. */
export interface ComplaintOutcome {
  readonly id: string;
  readonly number: string;
  readonly communityId: string;
  readonly categoryName: string;
  readonly sensitive: boolean;
  /** Of the one that it was merged into, where it was. */
  readonly state: ComplaintState;
  /** What was said to the reporter when it was dealt with or refused; null before, and while it is open again. */
  readonly answer: string | null;
}

/** A merged complaint can be merged on; a row of them longer than this is not walked. */
const maxMerges = 5;
const answered: readonly ComplaintState[] = ['resolved', 'rejected', 'closed'];

/** What other capabilities ask about complaints that they brought about. */
@Injectable()
export class ComplaintOutcomeService {
  constructor(private readonly repository: ComplaintOutcomeRepository) {}

  /** By complaint; unknown ones are left out. */
  async outcomesOf(ids: readonly string[]): Promise<Map<string, ComplaintOutcome>> {
    const rows = await this.#withMerged([...new Set(ids)]);
    const finalOf = (row: OutcomeRow, merges = 0): OutcomeRow => {
      const into = row.mergedIntoId === null ? undefined : rows.get(row.mergedIntoId);
      return into && merges < maxMerges ? finalOf(into, merges + 1) : row;
    };
    const ends = [...rows.values()].filter(({ state }) => answered.includes(state)).map(({ id }) => id);
    const said = ends.length ? await this.repository.answers(ends) : [];
    const answers = new Map(said.map(({ complaintId, note }) => [complaintId, note]));
    return new Map(
      ids.flatMap((id) => {
        const row = rows.get(id);
        if (!row) return [];
        const { id: finalId, state, sensitive } = finalOf(row);
        const answer = answers.get(finalId);
        const outcome: ComplaintOutcome = {
          ...{ id, number: row.number, communityId: row.communityId, categoryName: row.categoryName, state },
          sensitive: Boolean(row.sensitive) || Boolean(sensitive),
          answer: answer ? maskNumbersIn(answer) : null,
        };
        return [[id, outcome]];
      }),
    );
  }

  async #withMerged(ids: readonly string[]): Promise<Map<string, OutcomeRow>> {
    const rows = new Map<string, OutcomeRow>();
    let wanted = ids;
    for (let merges = 0; wanted.length && merges <= maxMerges; merges++) {
      for (const row of await this.repository.list(wanted)) rows.set(row.id, row);
      wanted = [...rows.values()].flatMap(({ mergedIntoId }) =>
        mergedIntoId !== null && !rows.has(mergedIntoId) ? [mergedIntoId] : [],
      );
    }
    return rows;
  }
}
