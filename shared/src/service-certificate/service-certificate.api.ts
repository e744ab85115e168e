import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  CertificateCheck,
  CertificateCheckQuery,
  CertificateParams,
  IssueCertificate,
  ServiceCertificate,
  ServiceCertificateListQuery,
} from './service-certificate.schema.js';

export const serviceCertificateApi = {
  issue: defineEndpoint({
    name: 'serviceCertificate.issue',
    method: 'POST',
    path: '/service-certificates',
    permission: 'serviceHours.own',
    summary: 'A certificate of my service in a community, for a span of days; free of charge',
    body: IssueCertificate,
    response: ServiceCertificate,
    status: 201,
    requestsPerMinute: 20,
    errors: ['ID_ALREADY_USED', 'CERTIFICATE_NO_HOURS', 'CERTIFICATE_NEEDS_IDENTITY'],
  }),
  listOwn: defineEndpoint({
    name: 'serviceCertificate.listOwn',
    method: 'GET',
    path: '/me/service-certificates',
    permission: 'serviceHours.own',
    summary: 'My certificates, newest first',
    query: ServiceCertificateListQuery,
    response: pageOf(ServiceCertificate),
  }),
  print: defineEndpoint({
    name: 'serviceCertificate.print',
    method: 'GET',
    path: '/service-certificates/:id/document',
    permission: 'serviceHours.own',
    summary: 'A certificate of mine on paper',
    params: IdParams,
    produces: 'application/pdf',
    requestsPerMinute: 20,
  }),
  check: defineEndpoint({
    name: 'serviceCertificate.check',
    method: 'GET',
    path: '/certificates/:number',
    permission: 'public.read',
    summary: 'Whether a certificate with this number and code is genuine',
    params: CertificateParams,
    query: CertificateCheckQuery,
    response: CertificateCheck,
    requestsPerMinute: 20,
  }),
};
