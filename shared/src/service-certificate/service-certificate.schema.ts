import * as z from 'zod/mini';
import { claimCode } from '../claim.schema.js';
import { Day, Id, Instant, pageQuery } from '../common.schema.js';
import { HoursSum } from '../service-hours/service-hours.schema.js';

/** Characters of the code that is printed beside the number; without it nobody learns anything of a number. */
export const certificateCodeLength = 10;

/** For service from one day to another, both of them in it. */
export const IssueCertificate = z
  .object({ id: Id, communityId: Id, from: Day, to: Day })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'], error: 'not before the first day' }));
export type IssueCertificate = z.infer<typeof IssueCertificate>;

/** A certificate of mine (志愿服务记录证明): what it says is what was so when it was issued. */
export const ServiceCertificate = z.object({
  id: Id,
  /** `20261122-4821393`. */
  number: z.string(),
  /** The community that issued it. */
  issuer: z.string(),
  from: Day,
  to: Day,
  ...HoursSum.shape,
  issuedAt: Instant,
});
export type ServiceCertificate = z.infer<typeof ServiceCertificate>;

export const ServiceCertificateListQuery = z.object(pageQuery);

export const CertificateParams = z.object({
  /** As it is printed, or as somebody typed it. */
  number: z.string().check(z.maxLength(30)),
});

export const CertificateCheckQuery = z.object({ code: claimCode(certificateCodeLength) });

/** Whether a certificate is genuine; of one that is not, nothing more is told. */
export const CertificateCheck = z.object({
  genuine: z.boolean(),
  certificate: z.nullable(
    z.object({
      ...z.pick(ServiceCertificate, {
        number: true,
        issuer: true,
        from: true,
        to: true,
        issuedAt: true,
      }).shape,
      minutes: z.int(),
      /** Masked; null once the account is deleted. */
      name: z.nullable(z.string()),
    }),
  ),
});
export type CertificateCheck = z.infer<typeof CertificateCheck>;
