import type { JourneyServer } from './harness';
import { DemoPerson } from './demo-api';

interface Plan {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly staffMembers: readonly { readonly unitId: string | null; readonly phone: string }[];
}

/** Parts of the built server: the demo's phone numbers stand nowhere else, as the database has them encrypted. */
async function demoCommunity(): Promise<Plan> {
  const part = (path: string) => new URL(`../../../server/dist/demo/${path}`, import.meta.url).href;
  const { generateCommunity } = (await import(part('demo-community.js'))) as {
    generateCommunity: (plan: unknown) => Plan;
  };
  const { xihe } = (await import(part('plan/xihe.plan.js'))) as { xihe: unknown };
  return generateCommunity(xihe);
}

/**
 * The delegate of a unit who is no persona: logs in through WeChat and ties the phone number that the community has
 * written down for them, which makes them the unit's delegate.
 */
export async function delegateOf(
  server: JourneyServer,
  unitName: string,
  openid: string,
): Promise<DemoPerson> {
  const { units, staffMembers } = await demoCommunity();
  const unitId = units.find(({ name }) => name === unitName)?.id;
  const delegate = staffMembers.find((one) => one.unitId !== null && one.unitId === unitId);
  if (!delegate) throw new Error(`Nobody acts for ${unitName}`);
  const person = await DemoPerson.logInByWechat(server, openid);
  await person.tiePhone(delegate.phone);
  return person;
}
