import { accountApi } from '@linge/shared/account/account.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import type { JourneyServer } from './harness';

/** Somebody of the registry with an account in WeChat. */
export interface Relative {
  readonly residentId: string;
  readonly openid: string;
  readonly person: DemoPerson;
}

/** A child under 14 and a parent, each with an account of their own, tied as people do it: asked for, and confirmed. */
export async function familyOf(
  server: JourneyServer,
  worker: DemoPerson,
  name: string,
): Promise<{ readonly child: Relative; readonly parent: Relative }> {
  const { gridId } = await worker.ownGrid();
  const [found] = await databaseRows(
    server,
    `SELECT c.id AS childId, c.name AS childName, p.id AS parentId, p.name AS parentName, h.room_id AS roomId
      FROM residents c JOIN residents p ON p.household_id = c.household_id AND p.relation = 'spouse'
        JOIN households h ON h.id = c.household_id
      WHERE c.grid_id = ? AND c.state = 'present' AND p.state = 'present' AND c.relation = 'child'
        AND c.birth_date > DATE_SUB(CURDATE(), INTERVAL 12 YEAR)
        AND p.birth_date < DATE_SUB(CURDATE(), INTERVAL 20 YEAR)
        AND NOT EXISTS (SELECT 1 FROM household_ties t WHERE t.household_id = h.id AND t.ended_at IS NULL)
      ORDER BY c.id LIMIT 1`,
    gridId,
  );
  if (!found) throw new Error('The demo has no such family in this grid');
  const told = found as Record<'childId' | 'childName' | 'parentId' | 'parentName' | 'roomId', string>;
  const tie = (openid: string, residentId: string, called: string) =>
    tied(server, worker, { openid, residentId, roomId: told.roomId, name: called });
  return {
    child: await tie(`child-${name}`, told.childId, told.childName),
    parent: await tie(`parent-${name}`, told.parentId, told.parentName),
  };
}

async function tied(
  server: JourneyServer,
  worker: DemoPerson,
  who: { openid: string; residentId: string; roomId: string; name: string },
): Promise<Relative> {
  const { openid, residentId, roomId, name } = who;
  const person = await DemoPerson.logInByWechat(server, openid);
  const id = v7();
  // not the one that the registry has, so that staff decide
  const phone = '19900001234';
  const asked = await person.call(householdTieApi.request, { body: { id, roomId, name, phone } });
  const body = { version: asked.version, residentId };
  await worker.call(householdTieApi.confirm, { params: { id }, body });
  const { account } = await person.call(accountApi.me);
  if (!account.homes.length) throw new Error(`${openid} was not tied`);
  return { residentId, openid, person };
}
