import { FirstTables1795366800000 } from './1795366800000-first-tables.js';
import { Handover1795500100000 } from './1795500100000-handover.js';

/** In the order in which they run. */
export const migrations = [FirstTables1795366800000, Handover1795500100000];
