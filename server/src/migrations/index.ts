import { FirstTables1795366800000 } from './1795366800000-first-tables.js';

/** In the order in which they run. */
export const migrations = [FirstTables1795366800000];
