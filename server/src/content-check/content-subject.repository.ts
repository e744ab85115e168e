import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ContentCheck } from './entities/content-check.entity.js';

/** Where the thing is that words or a picture are a part of. */
export interface ContentPlace {
  readonly communityId: string;
  /** Null where it is the whole community's. */
  readonly gridId: string | null;
}

/** A thing, as whoever looks at its words finds it. */
export interface ContentThing {
  readonly type: Exclude<ContentCheck['subjectType'], 'file'>;
  readonly id: string;
  readonly number: string | null;
}

/** A public record that lost a picture. */
export interface HiddenRecord {
  readonly id: string;
  readonly title: string;
  readonly complaintId: string;
  readonly communityId: string;
  readonly gridId: string;
}

type Held = Pick<ContentCheck, 'id' | 'subjectType' | 'subjectId' | 'step' | 'accountId'>;

/** By primary key, whatever it is. */
const places: Readonly<Record<Exclude<ContentCheck['subjectType'], 'file'>, string>> = {
  complaint: 'SELECT community_id AS communityId, grid_id AS gridId FROM complaints WHERE id = ?',
  mediation: 'SELECT community_id AS communityId, grid_id AS gridId FROM mediations WHERE id = ?',
  publicRecord: 'SELECT community_id AS communityId, grid_id AS gridId FROM public_records WHERE id = ?',
  // One of a whole town is looked at in the first community that it is for.
  notice: `SELECT COALESCE(community_id, JSON_UNQUOTE(JSON_EXTRACT(audience, '$.places[0].communityId'))) AS communityId,
    grid_id AS gridId FROM notices WHERE id = ?`,
  activity: `SELECT a.community_id AS communityId, COALESCE(a.grid_id, v.grid_id) AS gridId
    FROM activities a LEFT JOIN volunteer_teams v ON v.id = a.team_id WHERE a.id = ?`,
  activityReview: `SELECT a.community_id AS communityId, COALESCE(a.grid_id, v.grid_id) AS gridId
    FROM activity_reviews r JOIN activities a ON a.id = r.activity_id
      LEFT JOIN volunteer_teams v ON v.id = a.team_id WHERE r.activity_id = ?`,
  activityFeedback: `SELECT a.community_id AS communityId, COALESCE(a.grid_id, v.grid_id) AS gridId
    FROM activity_feedbacks f JOIN activities a ON a.id = f.activity_id
      LEFT JOIN volunteer_teams v ON v.id = a.team_id WHERE f.id = ?`,
  suggestionBox: 'SELECT community_id AS communityId, grid_id AS gridId FROM suggestion_boxes WHERE id = ?',
  boxSlip: `SELECT b.community_id AS communityId, b.grid_id AS gridId
    FROM box_slips s JOIN suggestion_boxes b ON b.id = s.box_id WHERE s.id = ?`,
  correction: 'SELECT community_id AS communityId, grid_id AS gridId FROM corrections WHERE id = ?',
  householdTie:
    'SELECT community_id AS communityId, grid_id AS gridId FROM household_tie_requests WHERE id = ?',
  answerTemplate: 'SELECT community_id AS communityId, NULL AS gridId FROM answer_templates WHERE id = ?',
  complaintCategory:
    'SELECT community_id AS communityId, NULL AS gridId FROM complaint_categories WHERE id = ?',
  registryField: 'SELECT community_id AS communityId, NULL AS gridId FROM registry_fields WHERE id = ?',
  registryLabel: 'SELECT community_id AS communityId, NULL AS gridId FROM labels WHERE id = ?',
  volunteerRequest: `SELECT r.community_id AS communityId, t.grid_id AS gridId
    FROM volunteer_requests r JOIN volunteer_teams t ON t.id = r.team_id WHERE r.id = ?`,
  helpRequest: 'SELECT community_id AS communityId, grid_id AS gridId FROM help_requests WHERE id = ?',
  serviceHours: `SELECT e.community_id AS communityId, t.grid_id AS gridId
    FROM service_hour_entries e LEFT JOIN volunteer_teams t ON t.id = e.team_id WHERE e.id = ?`,
  hoursObjection: `SELECT o.community_id AS communityId, t.grid_id AS gridId
    FROM service_hour_objections o LEFT JOIN volunteer_teams t ON t.id = o.team_id WHERE o.id = ?`,
  serviceCertificate:
    'SELECT community_id AS communityId, NULL AS gridId FROM service_certificates WHERE id = ?',
  community: 'SELECT id AS communityId, NULL AS gridId FROM communities WHERE id = ?',
};

/** A step of theirs: a row that was written for a step which somebody else then took stands for nothing. */
const steps: Partial<Record<ContentCheck['subjectType'], string>> = {
  complaint: `SELECT 1 FROM complaint_events
    WHERE complaint_id = ? AND sequence = ? AND actor_account_id = ?`,
  notice: `SELECT 1 FROM notice_events
    WHERE notice_id = ? AND sequence = ? AND actor_account_id = ?`,
};

/** What a picture hangs on. Those of a mediation are for its mediator and the level above alone: they are on no list. */
const owners: Readonly<Record<string, ContentThing['type']>> = {
  complaintEvent: 'complaint',
  boxSlip: 'boxSlip',
  publicRecord: 'publicRecord',
  notice: 'notice',
  publicNotice: 'notice',
  activity: 'activity',
  publicActivity: 'activity',
  reviewPicture: 'activityReview',
  publicReviewPicture: 'activityReview',
};

/** Finds the things that words and pictures are a part of. */
@Injectable()
export class ContentSubjectRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Undefined where there is no such thing, or not yet: a picture that is not used, words that are not stored. */
  async placeOf(held: Held): Promise<ContentPlace | undefined> {
    const thing = await this.thingOf(held);
    if (!thing || !(await this.#isTaken(held))) return undefined;
    const [place] = await this.dataSource.query<ContentPlace[]>(places[thing.type], [thing.id]);
    return place;
  }

  /** Undefined for a picture that belongs to nothing. */
  async thingOf(held: Held): Promise<ContentThing | undefined> {
    return (await this.thingsOf([held])).get(held.id);
  }

  /** By what is held; two statements at most, by primary keys. */
  async thingsOf(held: readonly Held[]): Promise<Map<string, ContentThing>> {
    const pictures = held.filter(({ subjectType }) => subjectType === 'file');
    const hung = await this.#ownersOf(pictures.map(({ subjectId }) => subjectId));
    const things = new Map<string, Omit<ContentThing, 'number'>>();
    for (const { id, subjectType, subjectId } of held) {
      const thing = subjectType === 'file' ? hung.get(subjectId) : { type: subjectType, id: subjectId };
      if (thing) things.set(id, thing);
    }
    const complaints = [...things.values()].filter(({ type }) => type === 'complaint').map(({ id }) => id);
    const numbers = await this.#numbersOf(complaints);
    return new Map(
      [...things].map(([id, thing]) => [id, { ...thing, number: numbers.get(thing.id) ?? null }]),
    );
  }

  /** Public records that stand and whose copy of a picture was just hidden; by index (content_hash). */
  recordsHidden(fileId: string, manager: EntityManager): Promise<HiddenRecord[]> {
    return manager.query(
      `SELECT DISTINCT r.id, r.title, r.complaint_id AS complaintId, r.community_id AS communityId, r.grid_id AS gridId
        FROM files one JOIN files f ON f.content_hash = one.content_hash
          AND f.owner_type = 'publicRecord' AND f.check_state = 'refused'
        JOIN public_records r ON r.id = f.owner_id AND r.state = 'released' WHERE one.id = ?`,
      [fileId],
    );
  }

  /** Whether words are why a notice was withdrawn, and not what it says. */
  async isWithdrawal({ subjectType, subjectId, step }: Held): Promise<boolean> {
    if (subjectType !== 'notice' || step === 0) return false;
    const rows = await this.dataSource.query<unknown[]>(
      "SELECT 1 FROM notice_events WHERE notice_id = ? AND sequence = ? AND action = 'withdraw'",
      [subjectId, step],
    );
    return rows.length > 0;
  }

  async #isTaken({ subjectType, subjectId, step, accountId }: Held): Promise<boolean> {
    const sql = steps[subjectType];
    if (!sql || step === 0) return true;
    return (await this.dataSource.query<unknown[]>(sql, [subjectId, step, accountId])).length > 0;
  }

  async #ownersOf(fileIds: readonly string[]): Promise<Map<string, Omit<ContentThing, 'number'>>> {
    if (!fileIds.length) return new Map();
    const rows = await this.dataSource.query<{ fileId: string; ownerType: string; id: string }[]>(
      `SELECT f.id AS fileId, f.owner_type AS ownerType,
         COALESCE(c.complaint_id, p.activity_id, f.owner_id) AS id
       FROM files f
       LEFT JOIN complaint_events c ON f.owner_type = 'complaintEvent' AND c.id = f.owner_id
       LEFT JOIN review_pictures p
         ON f.owner_type IN ('reviewPicture', 'publicReviewPicture') AND p.id = f.owner_id
       WHERE f.id IN (?) AND f.owner_id IS NOT NULL`,
      [fileIds],
    );
    const known = new Map<string, Omit<ContentThing, 'number'>>();
    for (const { fileId, ownerType, id } of rows) {
      const type = owners[ownerType];
      if (type) known.set(fileId, { type, id });
    }
    return known;
  }

  async #numbersOf(complaintIds: readonly string[]): Promise<Map<string, string>> {
    if (!complaintIds.length) return new Map();
    const rows = await this.dataSource.query<{ id: string; number: string }[]>(
      'SELECT id, number FROM complaints WHERE id IN (?)',
      [complaintIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
