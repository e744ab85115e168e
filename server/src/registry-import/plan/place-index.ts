import { formulaProblem } from '../../common/workbook/workbook-cell.js';
import type { PlaceText } from '../sheet/person-row.js';
import type { RoomRow } from './registry-image.js';

const digits = '零一二三四五六七八九';

/** `三栋` and `3号楼` are the same building, `二单元` and `2` the same stairwell, `501室` and `501` the same room. */
function plain(part: string): string {
  return part
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/第(?=[\d一二三四五六七八九十])/, '')
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_all, tens?: string, ones?: string) =>
      String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九]/g, (digit) => String(digits.indexOf(digit)))
    .toUpperCase();
}
const plainEstate = (estate: string): string => estate.normalize('NFKC').replace(/\s/g, '');
const plainBuilding = (building: string): string =>
  plain(building).replace(/(?:号楼|号院|栋|幢|座|楼|号)$/, '');
const plainUnit = (unit: string): string => plain(unit).replace(/(?:单元|门洞|门)$/, '');
const plainRoom = (room: string): string => plain(room).replace(/(?:室|号|房)$/, '');
const joined = (...parts: readonly string[]): string => parts.join('|');
const wholeAddress = (address: string): string =>
  plain(address)
    .replace(/(?:号楼|栋|幢|座)/g, '-')
    .replace(/单元/g, '-')
    .replace(/(?:室|号)$/, '');

/** Finds the room that people mean, in the spellings of everyday files. */
export class PlaceIndex {
  readonly #rooms = new Map<string, RoomRow | 'several'>();
  readonly #estates = new Set<string>();

  constructor(rooms: readonly RoomRow[]) {
    for (const room of rooms) {
      const [building, unit, number] = [
        plainBuilding(room.building),
        plainUnit(room.buildingUnit),
        plainRoom(room.number),
      ];
      this.#estates.add(plainEstate(room.estate));
      this.#put(joined(plainEstate(room.estate), building, unit, number), room);
      this.#put(joined('', building, unit, number), room);
      this.#put(
        joined('address', wholeAddress(`${room.estate}${room.building}${room.buildingUnit}${room.number}`)),
        room,
      );
    }
  }

  /** @returns the room, or in Chinese why there is none */
  find(place: PlaceText): RoomRow | string {
    const shown = placeText(place);
    const parts = [place.address, place.estate, place.building, place.buildingUnit, place.room];
    const problem = parts.map(formulaProblem).find(Boolean);
    if (problem) return problem;
    if (place.address) {
      const found = this.#rooms.get(joined('address', wholeAddress(place.address)));
      return found && found !== 'several' ? found : `系统里没有“${shown}”，请写成“小区 楼栋 单元 房号”`;
    }
    if (!place.room) return '没有写房号';
    // `3-2-501` in the column of rooms.
    const [, building = place.building, unit = place.buildingUnit, number = place.room] =
      /^(\d+)[-—](\d+)[-—](\d+)$/.exec(plain(place.room)) ?? [];
    const estate = plainEstate(place.estate);
    if (estate && !this.#estates.has(estate)) return `系统里没有“${place.estate}”这个小区`;
    const found = this.#rooms.get(
      joined(estate, plainBuilding(building), plainUnit(unit), plainRoom(number)),
    );
    if (found === 'several') return `有几个小区都有“${shown}”，请写上小区`;
    return found ?? `系统里没有“${shown}”这个房号`;
  }

  #put(key: string, room: RoomRow): void {
    const known = this.#rooms.get(key);
    this.#rooms.set(key, known && known !== room ? 'several' : room);
  }
}

export function placeText({ estate, building, buildingUnit, room, address }: PlaceText): string {
  return address || [estate, building, buildingUnit, room].filter(Boolean).join(' ');
}

/** As the registry writes it: `西河湾小区 3栋 2单元 501`. */
export function roomAddress({ estate, building, buildingUnit, number }: RoomRow): string {
  return [estate, building, buildingUnit, number].join(' ');
}
