import { Injectable } from '@nestjs/common';
import type { DoorSheetQuery } from '@linge/shared/door/door.schema';
import type { Readable } from 'node:stream';
import type { Principal } from '../../common/auth/principal.js';
import { Clock } from '../../common/clock/clock.js';
import { AppError } from '../../common/error/app-error.js';
import { Config } from '../../config/config.js';
import { mayPrintDoors } from '../door.policy.js';
import { DoorRepository } from '../door.repository.js';
import { doorSheet } from './door-sheet.document.js';
import { toSheetDoor } from './sheet-door.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';

/** Printable sheets of door codes. */
@Injectable()
export class DoorSheetService {
  readonly #font = new PdfFont();

  constructor(
    private readonly repository: DoorRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the PDF as it is being written
   * @throws AppError PERMISSION_DENIED outside one's own scope; NOT_FOUND where there is no door
   */
  async print(principal: Principal, query: DoorSheetQuery): Promise<Readable> {
    if (!mayPrintDoors(principal.grants, query)) throw AppError.denied();
    const rows = await this.repository.sheet(query, this.clock.today());
    const [first] = rows;
    if (!first) throw AppError.notFound();
    const place = query.gridId ? `${first.communityName}${first.gridName}` : first.communityName;
    const doors = rows.map((row) => toSheetDoor(row, this.config.publicUrl));
    return doorSheet(doors, query.layout, `${place}门牌码`, this.#font);
  }
}
