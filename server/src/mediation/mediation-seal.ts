import { Injectable } from '@nestjs/common';
import { MediationPromise } from '@linge/shared/mediation/mediation.schema';
import * as z from 'zod/mini';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import type { MediationAgreement } from './entities/mediation-agreement.entity.js';

/** What a text says, and who promises what; encrypted as a whole. */
const AgreementContent = z.object({ text: z.string(), promises: z.array(MediationPromise) });
export type AgreementContent = z.infer<typeof AgreementContent>;

type SealedPlace = (id: string) => string;

/** Opens and closes what is kept of a mediation: phones, texts, what was said. */
@Injectable()
export class MediationSeal {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  /** Of everything that somebody asked for, so that a retry is told from another thing under the same id. */
  hash(accountId: string, content: object): string {
    return this.index.content(JSON.stringify([accountId, content]));
  }

  close(place: SealedPlace, id: string, text: string | null | undefined): string | null {
    return text ? this.cipher.encrypt(text, place(id)) : null;
  }

  open(place: SealedPlace, id: string, stored: string | null): string | null {
    return stored && this.cipher.decrypt(stored, place(id));
  }

  closeAgreement(id: string, content: AgreementContent): string {
    return this.cipher.encrypt(JSON.stringify(content), fieldPlace.mediationAgreementContent(id));
  }

  openAgreement({ id, contentCipher }: MediationAgreement): AgreementContent {
    const stored = this.open(fieldPlace.mediationAgreementContent, id, contentCipher);
    return stored ? AgreementContent.parse(JSON.parse(stored)) : { text: '', promises: [] };
  }
}
