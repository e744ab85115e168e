/**
 * SQL for what an account is called in a community: as the registry of that community knows them, if it does, else the
 * account's own name. By the indexes on account_id and primary keys.
 * @param account column of the account's id; null gives null
 * @param community column of the community's id
 */
export function accountName(account: string, community: string): string {
  return `COALESCE((SELECT n.name FROM household_ties nt JOIN residents n ON n.id = nt.resident_id
    WHERE nt.account_id = ${account} AND nt.community_id = ${community} AND nt.ended_at IS NULL
    ORDER BY nt.confirmed_at, nt.id LIMIT 1), (SELECT na.display_name FROM accounts na WHERE na.id = ${account}))`;
}
