import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BoxSlip } from './entities/box-slip.entity.js';

/** What is written when a slip is dealt with. */
export type SlipChange = Pick<
  BoxSlip,
  | 'state'
  | 'complaintId'
  | 'number'
  | 'claimHash'
  | 'summary'
  | 'dealtByAccountId'
  | 'dealtAt'
  | 'contentHash'
>;

/** Queries on slips. */
@Injectable()
export class BoxSlipRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** As they were taken out, by unique index (opening_id, position). */
  ofOpening(openingId: string): Promise<BoxSlip[]> {
    return this.dataSource.manager.find(BoxSlip, { where: { openingId }, order: { position: 'ASC' } });
  }

  find(id: string): Promise<BoxSlip | null> {
    return this.dataSource.manager.findOneBy(BoxSlip, { id });
  }

  /** Index (number): unique within a community, so that it may be those of several. */
  byNumber(number: string): Promise<BoxSlip[]> {
    return this.dataSource.manager.findBy(BoxSlip, { number });
  }

  /** @returns false where somebody dealt with it meanwhile */
  async deal(
    id: string,
    change: SlipChange,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const { affected } = await manager.update(
      BoxSlip,
      { id, state: 'waiting' },
      { ...change, version: () => 'version + 1' },
    );
    return affected === 1;
  }

  /** @returns false where it was changed since that version */
  async answer(id: string, version: number, told: Pick<BoxSlip, 'summary' | 'answer'>): Promise<boolean> {
    const change = { ...told, version: version + 1 };
    const { affected } = await this.dataSource.manager.update(BoxSlip, { id, version }, change);
    return affected === 1;
  }
}
