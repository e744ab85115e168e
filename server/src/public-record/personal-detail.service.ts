import { Injectable } from '@nestjs/common';
import { maskIdNumber, maskName, maskPhone } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import { GridService } from '../grid/grid.service.js';
import { RegistryNameService } from '../resident/registry-name.service.js';
import { StaffService } from '../staff/staff.service.js';
import { UnitService } from '../staff/unit.service.js';
import { namesIn, numbersIn, possibleNames, publicPlace, type Finding } from './public-record.policy.js';

/** Where a text is about. */
interface Where {
  readonly communityId: string;
  readonly gridName: string;
  readonly place: string;
  /** Whoever told it, where staff wrote the name down. */
  readonly toldName?: string | null;
}

/** Finds in texts what must not be public: names of people, phones, ID numbers and rooms. */
@Injectable()
export class PersonalDetailService {
  constructor(
    private readonly names: RegistryNameService,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly grids: GridService,
  ) {}

  /**
   * @param texts by the field that they were sent in
   * @throws AppError PUBLIC_RECORD_PERSONAL_DETAIL with each field and what was found there, masked
   */
  async refuse(texts: Readonly<Record<string, string>>, where: Where): Promise<void> {
    const find = await this.#finder(Object.values(texts), where);
    const fields = Object.entries(texts).flatMap(([field, text]) =>
      find(text).map(({ kind, found }) => ({
        path: `body.${field}`,
        code: kind,
        message: masked[kind](found),
      })),
    );
    if (!fields.length) return;
    throw new AppError(400, 'PUBLIC_RECORD_PERSONAL_DETAIL', 'Personal details in a public text', fields);
  }

  /** The place as visitors see it: no unit, no room; the grid where the label itself names somebody. */
  async placeOf({ communityId, gridName, place }: Where): Promise<string> {
    const outside = publicPlace(place);
    const find = await this.#finder([outside], { communityId, gridName, place: '' });
    return outside && !find(outside).length ? outside : gridName;
  }

  async #finder(texts: readonly string[], { communityId, gridName, place, toldName }: Where) {
    const [community, units, staff] = await Promise.all([
      this.grids.community(communityId),
      this.units.allOf(communityId),
      this.staff.namesIn(communityId),
    ]);
    const outside = publicPlace(place).split(/\s+/);
    const publicWords = [
      community.name,
      community.townName,
      gridName,
      ...units.map(({ name }) => name),
      ...outside,
    ];
    const possible = [...new Set(texts.flatMap((text) => possibleNames(text, publicWords)))];
    const known = [
      ...(await this.names.known(communityId, possible)),
      ...staff,
      ...(toldName ? [toldName] : []),
    ];
    return (text: string): Finding[] => [...namesIn(text, known, publicWords), ...numbersIn(text)];
  }
}

const masked: Readonly<Record<Finding['kind'], (found: string) => string>> = {
  name: maskName,
  phone: (found) => maskPhone(found.replace(/[^0-9]/g, '')),
  idNumber: (found) => maskIdNumber(found.replace(/[^0-9Xx]/g, '')),
  room: (found) => found.replace(/[0-9零〇一二三四五六七八九十百]/g, '*'),
};
