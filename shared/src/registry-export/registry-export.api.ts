import { defineEndpoint } from '../endpoint.js';
import { RegistryExportQuery } from './registry-export.schema.js';

export const registryExportApi = {
  workbook: defineEndpoint({
    name: 'registryExport.workbook',
    method: 'GET',
    path: '/registry-exports/workbook',
    permission: 'registry.export',
    summary: 'Residents of one’s own scope as a workbook, numbers masked; imported again it changes nothing',
    query: RegistryExportQuery,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    requestsPerMinute: 10,
  }),
  roster: defineEndpoint({
    name: 'registryExport.roster',
    method: 'GET',
    path: '/registry-exports/roster',
    permission: 'registry.export',
    summary: 'The same people as a printable roster (A4, PDF), household by household',
    query: RegistryExportQuery,
    produces: 'application/pdf',
    requestsPerMinute: 10,
  }),
};
