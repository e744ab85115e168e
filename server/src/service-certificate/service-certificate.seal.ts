import { certificateCodeLength } from '@linge/shared/service-certificate/service-certificate.schema';
import * as z from 'zod/mini';
import type { BlindIndex } from '../common/crypto/blind-index.js';
import { claimCodeOf, claimHashOf } from '../common/crypto/claim-code.js';
import { fieldPlace, type FieldCipher } from '../common/crypto/field-cipher.js';
import type { ServiceCertificate } from './entities/service-certificate.entity.js';

/** What of a certificate is about a person, as it was when it was issued. */
export const CertificateContent = z.object({
  name: z.string(),
  /** Masked. */
  idNumber: z.string(),
  /** Of the issuer. */
  address: z.string(),
  lines: z.array(
    z.object({
      what: z.string(),
      firstDay: z.string(),
      lastDay: z.string(),
      recordedMinutes: z.int(),
      grantedMinutes: z.int(),
    }),
  ),
});
export type CertificateContent = z.infer<typeof CertificateContent>;

export function sealContent(cipher: FieldCipher, id: string, content: CertificateContent): string {
  return cipher.encrypt(JSON.stringify(content), fieldPlace.serviceCertificateContent(id));
}

/** Undefined once the account is deleted. */
export function openContent(
  cipher: FieldCipher,
  { id, contentCipher }: Pick<ServiceCertificate, 'id' | 'contentCipher'>,
): CertificateContent | undefined {
  if (contentCipher === null) return undefined;
  return CertificateContent.parse(
    JSON.parse(cipher.decrypt(contentCipher, fieldPlace.serviceCertificateContent(id))),
  );
}

/** The code that is printed beside the number. */
export function codeOf(index: BlindIndex, id: string): string {
  return claimCodeOf(index, `service certificate ${id}`, certificateCodeLength);
}

/** What is kept of the code. */
export function codeHashOf(
  index: BlindIndex,
  { id, number }: Pick<ServiceCertificate, 'id' | 'number'>,
): string {
  return claimHashOf(index, number, codeOf(index, id));
}

type Sealed = Pick<
  ServiceCertificate,
  | 'number'
  | 'communityId'
  | 'issuer'
  | 'fromDay'
  | 'toDay'
  | 'recordedMinutes'
  | 'grantedMinutes'
  | 'issuedAt'
>;

/** 64 hexadecimal digits, by a key that the database does not hold. */
export function sealOf(index: BlindIndex, certificate: Sealed): string {
  const { number, communityId, issuer, fromDay, toDay, recordedMinutes, grantedMinutes, issuedAt } =
    certificate;
  const told = [number, communityId, issuer, fromDay, toDay, recordedMinutes, grantedMinutes];
  return index.content(`service certificate ${JSON.stringify([...told, issuedAt.toISOString()])}`);
}
