import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';

/** A complaint as lists show it. */
export interface ComplaintSummaryRow {
  readonly id: string;
  readonly number: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly categoryId: string;
  readonly categoryCode: string;
  readonly categoryName: string;
  readonly excerpt: string;
  readonly place: string;
  readonly state: ComplaintState;
  readonly photoCount: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly reporterAccountId: string;
  readonly handlerAccountId: string | null;
}

/** All of a complaint but its events. */
export interface ComplaintRow extends ComplaintSummaryRow {
  readonly text: string;
  readonly doorId: string;
  readonly placeDetail: string | null;
  /** 0 or 1, as the database has it, or a boolean. */
  readonly anonymous: number | boolean;
  readonly rating: number | null;
  readonly contentHash: string;
}

/** Characters of the text that lists and messages show. */
export const excerptLength = 60;

const shared = `c.id, c.number, c.community_id AS communityId, c.grid_id AS gridId, g.name AS gridName,
  k.id AS categoryId, k.code AS categoryCode, k.name AS categoryName, LEFT(c.text, ${excerptLength}) AS excerpt,
  c.place, c.state, c.photo_count AS photoCount, c.version, c.created_at AS createdAt, c.updated_at AS updatedAt,
  c.reporter_account_id AS reporterAccountId, c.handler_account_id AS handlerAccountId`;
const joins = `JOIN complaint_categories k ON k.id = c.category_id JOIN grids g ON g.id = c.grid_id`;

export const summaryColumns = shared;
export const rowColumns = `${shared}, c.text, c.door_id AS doorId, c.place_detail AS placeDetail, c.anonymous,
  c.rating, c.content_hash AS contentHash`;
/** What a complaint's row is shown with: the name of its category and of its grid. */
export const rowJoins = joins;
