import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Names in one statement: few statements, each with a range for each name. */
const statementNames = 1_000;

/** Queries on whom the registry knows by name. */
@Injectable()
export class RegistryNameRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of some names that residents have, whether they live here still or not; by index (community_id, name, id). */
  async ofResidents(communityId: string, names: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (let start = 0; start < names.length; start += statementNames) {
      const rows = await this.dataSource.query<{ name: string }[]>(
        'SELECT DISTINCT name FROM residents WHERE community_id = ? AND name IN (?)',
        [communityId, names.slice(start, start + statementNames)],
      );
      found.push(...rows.map(({ name }) => name));
    }
    return found;
  }

  /** By an index that begins with community_id. */
  async ofLandlords(communityId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ name: string }[]>(
      'SELECT DISTINCT landlord_name AS name FROM households WHERE community_id = ? AND landlord_name IS NOT NULL',
      [communityId],
    );
    return rows.map(({ name }) => name);
  }
}
