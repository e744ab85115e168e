import { isCertificateNumber } from '@linge/shared/service-certificate/certificate-number';

/** What is printed on a certificate. */
export interface CertificateClaim {
  readonly number: string;
  readonly code: string;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * The certificate that a page was opened for: `number` and `code` inside the app, `q` from the code on the paper (it
 * holds the whole link, `https://HOST/c/{number}-{code}`). WeChat hands `q` over percent-encoded. Null for none.
 */
export function claimOf({
  number,
  code,
  q,
}: Readonly<Partial<Record<string, string>>>): CertificateClaim | null {
  const [, inLink, codeInLink] = /\/c\/(\d{8}-\d{7})-([0-9A-Z]+)/i.exec(decoded(q ?? '')) ?? [];
  const claim = { number: number ?? inLink ?? '', code: code ?? codeInLink ?? '' };
  return isCertificateNumber(claim.number) && claim.code ? claim : null;
}
