import * as z from 'zod/mini';
import { claimCode } from '../claim.schema.js';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
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
  /** When and why the community took it back; null where it stands, the reason also once words of it went. */
  revokedAt: z.nullable(Instant),
  revokedReason: z.nullable(z.string()),
});
export type ServiceCertificate = z.infer<typeof ServiceCertificate>;

export const ServiceCertificateListQuery = z.object(pageQuery);

export const CertificateParams = z.object({
  /** As it is printed, or as somebody typed it. */
  number: z.string().check(z.maxLength(30)),
});

export const CertificateCheckQuery = z.object({ code: claimCode(certificateCodeLength) });

/** Whether a certificate is genuine; of one that is not, or was taken back, nothing more is told. */
export const CertificateCheck = z.object({
  genuine: z.boolean(),
  /** Since when it is revoked; null of one that never was, or that there is none of. */
  revokedAt: z.nullable(Instant),
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

/** A certificate as the administrators of the community see it that issued it. */
export const KeptCertificate = z.object({
  ...z.pick(ServiceCertificate, {
    id: true,
    number: true,
    from: true,
    to: true,
    issuedAt: true,
    revokedAt: true,
    revokedReason: true,
  }).shape,
  minutes: z.int(),
  /** Masked; null once the account is deleted. */
  name: z.nullable(z.string()),
});
export type KeptCertificate = z.infer<typeof KeptCertificate>;

/** Newest first; `number`: that one alone. */
export const KeptCertificateListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  number: z.optional(z.string().check(z.maxLength(30))),
});
export type KeptCertificateListQuery = z.output<typeof KeptCertificateListQuery>;

/** `reason`: why it was wrong to issue it; its holder reads it. */
export const RevokeCertificate = z.object({ id: Id, reason: text(200) });
export type RevokeCertificate = z.infer<typeof RevokeCertificate>;
