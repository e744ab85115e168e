import type {
  KeptCertificate,
  ServiceCertificate as ServiceCertificateView,
} from '@linge/shared/service-certificate/service-certificate.schema';
import type { CertificateRevocation } from './entities/certificate-revocation.entity.js';
import type { ServiceCertificate } from './entities/service-certificate.entity.js';

const revokedOf = (revocation: CertificateRevocation | undefined) => ({
  revokedAt: revocation?.createdAt.toISOString() ?? null,
  revokedReason: revocation?.reason ?? null,
});

/** As its holder sees it. */
export function toOwn(
  row: ServiceCertificate,
  revocation: CertificateRevocation | undefined,
): ServiceCertificateView {
  const { id, number, issuer, fromDay: from, toDay: to, recordedMinutes, grantedMinutes, issuedAt } = row;
  return {
    ...{ id, number, issuer, from, to, recordedMinutes, grantedMinutes },
    issuedAt: issuedAt.toISOString(),
    ...revokedOf(revocation),
  };
}

/** As those see it who keep it. @param name masked */
export function toKept(
  row: ServiceCertificate,
  revocation: CertificateRevocation | undefined,
  name: string | null,
): KeptCertificate {
  const { id, number, fromDay: from, toDay: to, recordedMinutes, grantedMinutes, issuedAt } = row;
  return {
    ...{ id, number, name, from, to, minutes: recordedMinutes + grantedMinutes },
    issuedAt: issuedAt.toISOString(),
    ...revokedOf(revocation),
  };
}
