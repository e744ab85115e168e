import type { CustomField } from '../../resident/registry-image.service.js';

/** A field that the community added to the ledger, as a column. */
export type CustomColumn = CustomField;
