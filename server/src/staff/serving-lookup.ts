import type { Role } from '@linge/shared/permission';
import type { StaffRepository } from './staff.repository.js';
import type { ServerRow, AwayRow } from './staff.rows.js';

/** Who hears of what waits in a grid: those who work there; the community's where nobody does. */
export const gridPosts: readonly (readonly Role[])[] = [
  ['gridWorker', 'partTimeGridWorker'],
  ['communityAdmin'],
];

/** Who serves where on a day; whoever asks about several pieces of news asks the database once for each place. */
export class ServingLookup {
  readonly #known = new Map<string, Promise<ServerRow[]>>();
  readonly #standIns = new Map<string, Promise<AwayRow[]>>();

  constructor(
    private readonly repository: StaffRepository,
    private readonly day: string,
  ) {}

  /**
   * The accounts of those who hold the first of some posts in which somebody hears of it, so that none that is vacant, or
   * held by whoever it comes from, leaves it unheard; those of the last post where nobody does.
   *
   * @param posts roles of a grid, its community or its town, each list one post
   * @param hears whether it is news to somebody
   */
  async first(
    gridId: string,
    posts: readonly (readonly Role[])[],
    hears: (accountId: string) => boolean,
  ): Promise<string[]> {
    const rows = await this.#serving(gridId, posts.flat());
    let found: string[] = [];
    for (const roles of posts) {
      found = [...new Set(rows.filter(({ role }) => roles.includes(role)).map(({ accountId }) => accountId))];
      if (found.some(hears)) break;
    }
    return found;
  }

  /** Whether somebody holds one of the roles, in the grid itself or over its community or town. */
  async serves(gridId: string, roles: readonly Role[], accountId: string): Promise<boolean> {
    return (await this.#serving(gridId, roles)).some((row) => row.accountId === accountId);
  }

  /** The accounts of those who stand in, in the grid and in one of the roles, for somebody on leave. */
  async standInsFor(gridId: string, roles: readonly Role[], accountId: string): Promise<string[]> {
    const key = [gridId, ...roles].join(' ');
    const known = this.#standIns.get(key) ?? this.repository.standInsIn(gridId, roles, this.day);
    this.#standIns.set(key, known);
    return (await known).filter((row) => row.awayAccountId === accountId).map((row) => row.accountId);
  }

  #serving(gridId: string, roles: readonly Role[]): Promise<ServerRow[]> {
    const key = [gridId, ...roles].join(' ');
    const known = this.#known.get(key) ?? this.repository.serversOf(gridId, roles, this.day);
    this.#known.set(key, known);
    return known;
  }
}
