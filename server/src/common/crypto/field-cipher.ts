import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Encrypts single fields (ID numbers, phones) with AES-256-GCM.
 *
 * Stored form: `<key version>.<nonce><tag><text>`, the latter three together in base64url. The place of a value
 * (`residents.phone:<id>`) is authenticated with it, so that a ciphertext moved to another row or column does
 * not open. The newest key writes, every known key reads: that is how keys are rotated.
 */
export class FieldCipher {
  readonly #keys: ReadonlyMap<number, Buffer>;
  readonly #newest: number;

  /** @param keys version → 32 bytes; the one added last writes */
  constructor(keys: ReadonlyMap<number, Buffer>) {
    const newest = [...keys.keys()].at(-1);
    if (newest === undefined) throw new Error('FieldCipher needs at least one key');
    this.#keys = keys;
    this.#newest = newest;
  }

  /** Version of the key that writes. */
  get newest(): number {
    return this.#newest;
  }

  encrypt(text: string, place: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.#key(this.#newest), nonce);
    cipher.setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${this.#newest}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** @throws Error when the key is unknown, or the value was altered or belongs elsewhere */
  decrypt(stored: string, place: string): string {
    const [version, packed] = stored.split('.');
    const bytes = Buffer.from(packed ?? '', 'base64url');
    const decipher = createDecipheriv(algorithm, this.#key(Number(version)), bytes.subarray(0, nonceBytes));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  }

  #key(version: number): Buffer {
    const key = this.#keys.get(version);
    if (!key) throw new Error(`No data key of version ${version}`);
    return key;
  }
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** The one spelling of where an encrypted value lives. */
export const fieldPlace = {
  residentIdNumber: (id: string) => `residents.id_number:${id}`,
  residentPhone: (id: string) => `residents.phone:${id}`,
  residentOtherPhone: (id: string) => `residents.other_phone:${id}`,
  householdLandlordPhone: (id: string) => `households.landlord_phone:${id}`,
  staffMemberPhone: (id: string) => `staff_members.phone:${id}`,
  accountPhone: (id: string) => `accounts.phone:${id}`,
  householdTieRequestPhone: (id: string) => `household_tie_requests.phone:${id}`,
  correctionFields: (id: string) => `corrections.fields:${id}`,
  complaintFilingPhone: (id: string) => `complaint_filings.phone:${id}`,
  cadreReportWho: (id: string) => `cadre_reports.who:${id}`,
  cadreReportText: (id: string) => `cadre_reports.text:${id}`,
  cadreReportEventText: (id: string) => `cadre_report_events.text:${id}`,
  mediationPartyPhone: (id: string) => `mediation_parties.phone:${id}`,
  mediationAppointmentReason: (id: string) => `mediation_appointments.reason:${id}`,
  mediationAppointmentNotes: (id: string) => `mediation_appointments.notes:${id}`,
  mediationAgreementContent: (id: string) => `mediation_agreements.content:${id}`,
  mediationFollowUpNote: (id: string) => `mediation_follow_ups.note:${id}`,
  mediationEventNote: (id: string) => `mediation_events.note:${id}`,
  helpRequestPhone: (id: string) => `help_requests.phone:${id}`,
  helpRequestTakerPhone: (id: string) => `help_requests.taker_phone:${id}`,
  pickUpAuthorisationPhone: (id: string) => `pick_up_authorisations.phone:${id}`,
  contentCheckText: (id: string) => `content_checks.text:${id}`,
  wechatAccessToken: (id: string) => `wechat_access_tokens.value:${id}`,
  serviceCertificateContent: (id: string) => `service_certificates.content:${id}`,
  communityPhone: (id: string) => `communities.phone:${id}`,
};
