import { defineEndpoint } from '../endpoint.js';
import { ResidentCountQuery } from '../resident/resident-filter.schema.js';

export const registryExportApi = {
  workbook: defineEndpoint({
    name: 'registryExport.workbook',
    method: 'GET',
    path: '/registry-exports/workbook',
    permission: 'registry.export',
    summary:
      'The residents that a filter finds as a workbook, numbers masked; imported again it changes nothing',
    query: ResidentCountQuery,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    requestsPerMinute: 10,
    errors: ['REGISTRY_LABEL_UNKNOWN'],
  }),
  roster: defineEndpoint({
    name: 'registryExport.roster',
    method: 'GET',
    path: '/registry-exports/roster',
    permission: 'registry.export',
    summary: 'The same people as a printable roster (PDF, A4 across), household by household',
    query: ResidentCountQuery,
    produces: 'application/pdf',
    requestsPerMinute: 10,
    errors: ['REGISTRY_LABEL_UNKNOWN'],
  }),
};
