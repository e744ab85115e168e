import type { Announcement } from '../common/outbox/outbox.js';
import type { CertificateRevocation } from './entities/certificate-revocation.entity.js';
import type { ServiceCertificate } from './entities/service-certificate.entity.js';

export const certificateRevokedTopic = 'serviceCertificate.certificateRevoked';

/** What the outbox keeps of a certificate that was taken back. */
export interface RevocationNews {
  readonly eventId: string;
  readonly communityId: string;
  /** Whose it is. */
  readonly accountId: string;
  readonly number: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** @returns undefined where nobody holds it any more */
export function revocationAnnouncement(
  { id: subjectId, accountId, communityId, number }: ServiceCertificate,
  { id: eventId, reason, createdAt }: CertificateRevocation & { readonly reason: string },
): Announcement | undefined {
  if (accountId === null) return undefined;
  const payload: RevocationNews = {
    ...{ eventId, communityId, accountId, number, reason, at: createdAt.toISOString() },
  };
  return { topic: certificateRevokedTopic, subjectId, payload };
}

/** Title (at most 100 characters) and body (at most 500). */
export function revocationMessage({ number, reason }: RevocationNews): { title: string; body: string } {
  return {
    title: `“志愿服务证明 ${number}”已撤销`,
    body: `原因：${reason}。这份证明不能再用，核验时会显示已撤销。需要时可以重新免费开具。`,
  };
}
