import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { Clock } from '../common/clock/clock.js';
import { StaffService } from '../staff/staff.service.js';
import {
  isOfficerOf,
  partsHold,
  partsOfTown,
  reviewers,
  reviewParts,
  type ReviewPart,
} from './content-check.policy.js';
import type { ContentCheck } from './entities/content-check.entity.js';

type Asking = { readonly grants: readonly RoleGrant[] };

/** Knows whose it is to decide about what waits: those who serve the community, and where none of them may, its town. */
@Injectable()
export class ContentReviewerService {
  constructor(
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /** What of communities is on somebody's list; a community that is none of theirs is not in it. */
  async partsFor(
    { grants }: Asking,
    communityIds: readonly string[],
  ): Promise<Map<string, readonly ReviewPart[]>> {
    const served = new Map(communityIds.map((id) => [id, reviewParts(grants, id)]));
    const asOfficer = communityIds.filter((id) => !served.get(id) && isOfficerOf(grants, id));
    const fallen = await this.#fallenIn(asOfficer);
    return new Map(
      communityIds.flatMap((id) => {
        const parts = served.get(id) ?? fallen.get(id);
        return parts ? [[id, parts] as const] : [];
      }),
    );
  }

  async mayDecide(asking: Asking, { communityId, gridId, accountId }: ContentCheck): Promise<boolean> {
    if (communityId === null) return false;
    const parts = (await this.partsFor(asking, [communityId])).get(communityId);
    return parts !== undefined && partsHold(parts, { gridId, accountId });
  }

  /** What of a community nobody who serves it may decide. */
  async fallenToTown(communityId: string): Promise<readonly ReviewPart[]> {
    return (await this.#fallenIn([communityId])).get(communityId) ?? [];
  }

  /** The accounts of the officers of its town. */
  officersOf(communityId: string): Promise<string[]> {
    return this.staff.townOfficersOf(communityId, this.clock.today());
  }

  async #fallenIn(communityIds: readonly string[]): Promise<Map<string, ReviewPart[]>> {
    const served = await this.staff.placesServed(communityIds, reviewers, this.clock.today());
    return new Map(
      communityIds.map((id) => [id, partsOfTown(served.filter(({ communityId }) => communityId === id))]),
    );
  }
}
