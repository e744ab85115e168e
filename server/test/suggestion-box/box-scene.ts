import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxOpening, OpenSuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { v7 as uuid } from 'uuid';
import { setScene, type Scene } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';
import { writeBox } from '../factory/suggestion-box.js';
import type { StaffMember } from '../../src/staff/entities/staff-member.entity.js';

/** A box in a grid, its people, and what they do with it. */
export interface BoxScene extends Scene {
  readonly keeper: StaffMember;
  readonly two: readonly [StaffMember, StaffMember];
  /** A box that was not opened today. */
  box(): Promise<string>;
  /** A body that records an opening with so many slips, their photos uploaded. */
  opening(slips: number, by?: ApiClient): Promise<OpenSuggestionBox>;
  /** Records one and gives its slips. */
  opened(slips: number): Promise<BoxOpening>;
}

export async function setBoxScene(environment: Readonly<Record<string, string>> = {}): Promise<BoxScene> {
  const scene = await setScene({ environment });
  const { factory, place, worker } = scene;
  const keeper = await factory.staffMember(place.community, undefined, '周保管');
  const two = [
    await factory.staffMember(place.community, undefined, '罗开箱'),
    await factory.staffMember(place.community, undefined, '沈见证'),
  ] as const;
  const photo = await phonePhoto(200, 150);
  const box = async () => (await writeBox(factory, place, { keeperStaffMemberId: keeper.id })).id;
  const opening = async (slips: number, by = worker): Promise<OpenSuggestionBox> => ({
    id: uuid(),
    staffMemberIds: two.map(({ id }) => id),
    slips: await Promise.all(
      Array.from({ length: slips }, async () => ({
        id: uuid(),
        photoId: (await upload(by, photo)).link.id,
      })),
    ),
  });
  return {
    ...scene,
    keeper,
    two,
    box,
    opening,
    async opened(slips) {
      const input = { params: { id: await box() }, body: await opening(slips) };
      return (await worker.call(suggestionBoxApi.open, input)).body;
    },
  };
}
