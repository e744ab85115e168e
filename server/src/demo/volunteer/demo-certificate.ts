import { certificateNumber } from '@linge/shared/service-certificate/certificate-number';
import { shanghaiDay } from '../../common/clock/clock.js';
import { maskIdNumber } from '../../common/crypto/mask.js';
import type { ServiceCertificate } from '../../service-certificate/entities/service-certificate.entity.js';
import type { CertificateContent } from '../../service-certificate/service-certificate.seal.js';
import type { ServiceHourEntry } from '../../service-hours/entities/service-hour-entry.entity.js';
import { demoId } from '../common/demo-id.js';

/** A certificate before it is sealed. */
export type CertificateDraft = Omit<ServiceCertificate, 'claimHash' | 'sealHash' | 'contentCipher'> & {
  readonly content: CertificateContent;
};

/** Whose it is and who issues it. */
export interface Certified {
  readonly name: string;
  readonly idNumber: string;
  readonly issuer: string;
  readonly address: string;
}

/** Of everything that was entered, as it stood then. */
export function certificateOf(
  { communityId, accountId }: { readonly communityId: string; readonly accountId: string },
  { name, idNumber, issuer, address }: Certified,
  entries: readonly ServiceHourEntry[],
  issuedAt: Date,
): CertificateDraft {
  const id = demoId('serviceCertificate', accountId, issuedAt);
  const days = entries.map(({ day }) => day).sort();
  const lines = [...new Set(entries.map(({ what }) => what))].map((what) => lineOf(what, entries));
  return {
    ...{ id, communityId, accountId, number: certificateNumber(shanghaiDay(issuedAt), 482_139), issuer },
    ...{ fromDay: days[0] ?? '', toDay: days.at(-1) ?? '' },
    recordedMinutes: minutesOf(entries, 'recorded'),
    grantedMinutes: minutesOf(entries, 'granted'),
    ...{ contentHash: id, issuedAt },
    content: { name, idNumber: maskIdNumber(idNumber), address, lines },
  };
}

function lineOf(what: string, entries: readonly ServiceHourEntry[]): CertificateContent['lines'][number] {
  const of = entries.filter((entry) => entry.what === what);
  const days = of.map(({ day }) => day).sort();
  return {
    ...{ what, firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' },
    recordedMinutes: minutesOf(of, 'recorded'),
    grantedMinutes: minutesOf(of, 'granted'),
  };
}

function minutesOf(entries: readonly ServiceHourEntry[], source: ServiceHourEntry['source']): number {
  return entries.reduce((sum, entry) => sum + (entry.source === source ? entry.minutes : 0), 0);
}
