import { defineEndpoint } from '../endpoint.js';
import { ComplaintExportQuery } from './complaint-export.schema.js';

export const complaintExportApi = {
  workbook: defineEndpoint({
    name: 'complaintExport.workbook',
    method: 'GET',
    path: '/complaint-exports/workbook',
    permission: 'complaint.export',
    summary: 'A filtered list as a workbook, without the reporter; sensitive ones only for who handles them',
    query: ComplaintExportQuery,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    requestsPerMinute: 10,
    errors: ['COMPLAINT_EXPORT_TOO_LARGE'],
  }),
};
