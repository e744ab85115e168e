import { Injectable } from '@nestjs/common';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import type { Principal } from '../common/auth/principal.js';
import { ComplaintSimilarRepository } from './complaint-similar.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { readsAsStaff } from './complaint.policy.js';

/** Where something was found that may have been reported already. */
export interface FoundAt {
  readonly communityId: string;
  readonly gridId: string;
  readonly doorId: string;
}

const shownMost = 20;

/** What somebody else found that belongs to a complaint which is there already. */
@Injectable()
export class ComplaintJoiningService {
  constructor(
    private readonly complaints: ComplaintSimilarRepository,
    private readonly views: ComplaintViewService,
  ) {}

  /**
   * Open complaints of the grid as far as whoever asks reads them: those about the same door first. A whole number
   * finds one anywhere in the community.
   */
  async near(place: FoundAt, search: string | undefined, principal: Principal): Promise<ComplaintSummary[]> {
    const digits = search?.replace(/\D/g, '') ?? '';
    const number = /^[\d\s-]{13,18}$/.test(search ?? '')
      ? `${digits.slice(0, 8)}-${digits.slice(8)}`
      : undefined;
    const rows = number
      ? await this.complaints.openNumbered(place.communityId, number)
      : await this.complaints.openAround(place, search, shownMost);
    const read = rows.filter((row) => readsAsStaff(principal, row));
    const summary = await this.views.summariser(read, principal);
    return read.map(summary);
  }
}
