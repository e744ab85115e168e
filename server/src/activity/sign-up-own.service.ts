import { Injectable } from '@nestjs/common';
import type { OwnSignUpItem, OwnSignUpListQuery } from '@linge/shared/activity/sign-up.schema';
import type { Principal } from '../common/auth/principal.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { wordsOf } from './activity-content.js';
import { nextSession, toSession } from './activity.mapper.js';
import { SignUpOwnRepository, type OwnRow } from './sign-up-own.repository.js';
import { SignUpPersonService } from './sign-up-person.service.js';
import { SignUpViewService } from './sign-up-view.service.js';

/** What an account, and those whom it signed up, take part in. */
@Injectable()
export class SignUpOwnService {
  constructor(
    private readonly rows: SignUpOwnRepository,
    private readonly persons: SignUpPersonService,
    private readonly views: SignUpViewService,
  ) {}

  async list({ accountId }: Principal, { when, limit, cursor }: OwnSignUpListQuery) {
    const residents = await this.persons.residentsOf(accountId);
    const mine = { accountId, residentIds: [...residents.keys()] };
    const rows = await this.rows[when](mine, decodeInstantCursor(cursor), limit + 1);
    const self = new Set([...residents].filter(([, own]) => own).map(([id]) => id));
    const views = await this.views.own(
      rows.map(({ signUp }) => signUp),
      self,
    );
    const page = pageOfRows(
      rows,
      limit,
      ({ key }) => instantKeys(key),
      (row) => itemOf(row, views),
    );
    return { ...page, items: page.items.filter((item): item is OwnSignUpItem => item !== undefined) };
  }
}

function itemOf(
  { signUp }: OwnRow,
  views: Awaited<ReturnType<SignUpViewService['own']>>,
): OwnSignUpItem | undefined {
  const found = views.find(({ view }) => view.id === signUp.id);
  if (!found) return undefined;
  const { view, activity } = found;
  const { id, kind, state, sessionCount } = activity;
  const { title, place } = wordsOf(activity);
  const session = toSession(nextSession(activity));
  return { ...view, activity: { id, kind, state, title, place, session, sessionCount } };
}
