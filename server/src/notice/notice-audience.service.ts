import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type {
  AudienceBuilding,
  AudiencePreview,
  NamedAudience,
  NoticeAudience,
  NoticeSender,
  PreviewAudience,
} from '@linge/shared/notice/notice-audience.schema';
import type { NoticeLevel } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import { pushTemplateOf } from '@linge/shared/subscription/push-template';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Config } from '../config/config.js';
import type { StoredAudience } from './entities/notice.entity.js';
import { NoticeAudienceRepository, type GridRow } from './notice-audience.repository.js';
import type { AskedAudience } from './notice-audience.sql.js';
import { codesFor, levels, visibleTo, writerRole, writers, type ResolvedPlace } from './notice.policy.js';

/** As whom somebody writes, and for whom, once both are known to be theirs. */
export interface Address {
  readonly role: Role;
  readonly townId: string;
  /** Null for a town. */
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly issuerName: string;
  readonly audience: StoredAudience;
}

type Asked = Pick<PreviewAudience, 'level' | 'communityId' | 'audience'>;

/** Whom somebody may write to, and how many that is. */
@Injectable()
export class NoticeAudienceService {
  constructor(
    private readonly rows: NoticeAudienceRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED, NOTICE_AUDIENCE_OUT_OF_REACH, REGISTRY_LABEL_UNKNOWN */
  async resolve(principal: Principal, { level, communityId, audience }: Asked): Promise<Address> {
    const held = principal.grants.filter(({ role }) => writers[level].includes(role));
    const home = held.find((grant) => grant.communityId === communityId);
    if (!home) throw AppError.denied();
    const places = await this.rows.places(audience.places);
    const known = audience.places.flatMap((asked) => places.find(({ id }) => id === asked.id) ?? []);
    const role = writerRole(principal, level, known);
    const own = level === 'town' || known.every((place) => place.communityId === communityId);
    if (!role || known.length < audience.places.length || !own) throw outOfReach();
    const labels = await this.#labels(principal, known, audience.labels);
    const [community] = await this.rows.communities([communityId]);
    const grids = new Set(known.map(({ gridId }) => gridId));
    const [only = null] = grids.size === 1 ? [...grids] : [];
    return {
      ...{ role, townId: home.townId, communityId: level === 'town' ? null : communityId, gridId: only },
      issuerName: await this.#issuerName(level, community, held, known),
      audience: { places: known, labels, traits: audience.traits, match: audience.match },
    };
  }

  /** The audience as the database is asked for it: labels by their ids in each community. */
  async asked({ places, labels, traits, match }: StoredAudience): Promise<AskedAudience> {
    const codes = labels.map(({ code }) => code);
    const rows = codes.length ? await this.rows.labels(communitiesOf(places), codes) : [];
    return {
      ...{ places, traits, match, day: this.clock.today() },
      // A label that is gone means nobody.
      labelIds: codes.map((code) => ['', ...rows.filter((row) => row.code === code).map(({ id }) => id)]),
    };
  }

  /** The audience in words for somebody: whom a label marks that they may not see is not told by its name either. */
  async shown(
    principal: Principal,
    { places, labels, traits, match }: StoredAudience,
  ): Promise<NamedAudience> {
    const codes = labels.map(({ code }) => code);
    const rows = codes.length ? await this.rows.labels(communitiesOf(places), codes) : [];
    const seen = codesFor(principal.grants, rows);
    const known = labels.filter(({ code }) => seen.has(code)).map(({ code, name }) => ({ code, name }));
    return {
      places: places.map(({ kind, id, name }) => ({ kind, id, name })),
      labels: known.length < labels.length ? [...known, { code: 'other', name: '其他条件' }] : known,
      ...{ traits: [...traits], match },
    };
  }

  /** Whether all of a community is meant, be it that all of its grids, or all that lies in them, were ticked. */
  async coversCommunity({ places }: StoredAudience, manager?: EntityManager): Promise<boolean> {
    if (places.some(({ kind }) => kind === 'community')) return true;
    return this.rows.anyCovered(places, manager);
  }

  gridsOf({ places }: StoredAudience): Promise<string[]> {
    return this.rows.gridsOf(places);
  }

  /** @throws AppError PERMISSION_DENIED, NOTICE_AUDIENCE_OUT_OF_REACH, REGISTRY_LABEL_UNKNOWN */
  async preview(principal: Principal, body: PreviewAudience): Promise<AudiencePreview> {
    const { audience } = await this.resolve(principal, body);
    const [counted, coversCommunity] = await Promise.all([
      this.count(audience, body.countsByHousehold),
      this.coversCommunity(audience),
    ]);
    const { households, householdsWithApp, householdsByPhone } = counted;
    return {
      ...{ ...counted, coversCommunity },
      householdsAtDoor: households - householdsWithApp - householdsByPhone,
    };
  }

  async anybody(audience: StoredAudience): Promise<boolean> {
    return this.rows.anybody(await this.asked(audience), await this.gridsOf(audience));
  }

  async count(audience: StoredAudience, countsByHousehold: boolean) {
    const [asked, grids] = await Promise.all([this.asked(audience), this.gridsOf(audience)]);
    const counted = await this.rows.count(asked, grids, countsByHousehold);
    // Whoever agreed is not told all the same where this deployment has no such template.
    const template = pushTemplateOf('notice');
    return template && this.config.pushTemplates.has(template) ? counted : { ...counted, pushAccounts: 0 };
  }

  async households(audience: StoredAudience, manager: EntityManager): Promise<number> {
    return this.rows.households(await this.asked(audience), await this.gridsOf(audience), manager);
  }

  /** As whom somebody may write; each level and community once, a town once. */
  async senders(principal: Principal): Promise<NoticeSender[]> {
    const senders: NoticeSender[] = [];
    for (const level of levels) {
      const held = principal.grants.filter(({ role }) => writers[level].includes(role));
      const homes = new Map(
        held.map((grant) => [level === 'town' ? grant.townId : grant.communityId, grant]),
      );
      for (const home of homes.values()) {
        const its = held.filter((grant) =>
          level === 'town' ? grant.townId === home.townId : grant.communityId === home.communityId,
        );
        senders.push(await this.#sender(principal, level, its));
      }
    }
    return senders;
  }

  /** @throws AppError NOT_FOUND for a grid that one may not write to */
  async buildings({ grants }: Principal, gridId: string): Promise<AudienceBuilding[]> {
    const [place] = await this.rows.places([{ kind: 'grid', id: gridId }]);
    if (!place) throw AppError.notFound();
    const buildings = await this.rows.buildings(gridId);
    if (levels.some((level) => writerRole({ grants }, level, [place]))) return buildings;
    const led = grants.filter(({ role }) => role === 'microGridLeader').map(({ microGridId }) => microGridId);
    const mine = buildings.filter(({ microGridId }) => led.includes(microGridId));
    if (!mine.length) throw AppError.notFound();
    return mine;
  }

  async #sender(principal: Principal, level: NoticeLevel, held: readonly RoleGrant[]): Promise<NoticeSender> {
    const ids = [...new Set(held.map(({ communityId }) => communityId))];
    const communities = await this.rows.communities(ids);
    const microGrids = held.flatMap(({ microGridId }) => (level === 'microGrid' ? (microGridId ?? []) : []));
    const rows = (await this.rows.grids(ids)).filter(
      ({ id, microGridId }) =>
        (level === 'microGrid' && microGridId !== null && microGrids.includes(microGridId)) ||
        (level !== 'microGrid' && held.some(({ gridId }) => gridId === null || gridId === id)),
    );
    const whole = level === 'community' || level === 'town';
    const labels = visibleTo(principal.grants, await this.rows.labels(ids));
    return {
      level,
      communityId: ids[0] ?? '',
      name: await this.#issuerName(level, communities[0], held, []),
      communities: whole ? communities.map(({ id, name }) => ({ id, name })) : [],
      grids: withMicroGrids(rows),
      wholeGrids: level !== 'microGrid',
      labels: [...new Map(labels.map(({ code, name }) => [code, { code, name }])).values()],
    };
  }

  /** `灵泉镇`, `西河社区`, `西河社区 第3网格`; of somebody in several grids, those of the places. */
  async #issuerName(
    level: NoticeLevel,
    community: { readonly id: string; readonly name: string; readonly townName: string } | undefined,
    held: readonly RoleGrant[],
    places: readonly ResolvedPlace[],
  ): Promise<string> {
    if (!community) throw AppError.notFound();
    if (level === 'town') return community.townName;
    if (level === 'community') return community.name;
    const grids = new Set((places.length ? places : held).flatMap(({ gridId }) => gridId ?? []));
    const microGrids = new Set(
      (places.length ? places : held).flatMap(({ microGridId }) => microGridId ?? []),
    );
    const rows = (await this.rows.grids([community.id])).filter(({ id }) => grids.has(id));
    const names = new Set(
      rows
        .filter((row) => level === 'grid' || microGrids.has(row.microGridId ?? ''))
        .map((row) => (level === 'grid' ? row.name : `${row.name} ${row.microGridName}`)),
    );
    return `${community.name} ${[...names].slice(0, 3).join('、')}${names.size > 3 ? '等' : ''}`.slice(
      0,
      120,
    );
  }

  async #labels(
    principal: Principal,
    places: readonly ResolvedPlace[],
    codes: NoticeAudience['labels'],
  ): Promise<StoredAudience['labels']> {
    if (!codes.length) return [];
    const rows = await this.rows.labels(communitiesOf(places), codes);
    const usable = codesFor(principal.grants, rows);
    return codes.map((code) => {
      const row = usable.has(code) ? rows.find((one) => one.code === code) : undefined;
      if (row) return { code, name: row.name };
      throw new AppError(400, 'REGISTRY_LABEL_UNKNOWN', undefined, [
        { path: 'body.audience.labels', code: 'unknown' },
      ]);
    });
  }
}

function communitiesOf(places: readonly ResolvedPlace[]): string[] {
  return [...new Set(places.map(({ communityId }) => communityId))];
}

function withMicroGrids(rows: readonly GridRow[]): NoticeSender['grids'] {
  const grids = new Map<string, NoticeSender['grids'][0]>();
  for (const { id, communityId, number, name, microGridId, microGridName } of rows) {
    const grid = grids.get(id) ?? { id, communityId, number, name, microGrids: [] };
    if (microGridId) grid.microGrids.push({ id: microGridId, name: microGridName ?? '' });
    grids.set(id, grid);
  }
  return [...grids.values()];
}

function outOfReach(): AppError {
  return new AppError(403, 'NOTICE_AUDIENCE_OUT_OF_REACH', undefined, [
    { path: 'body.audience.places', code: 'out_of_reach' },
  ]);
}
