import { Injectable } from '@nestjs/common';
import {
  CorrectionChange,
  CorrectionItem,
  type Correction,
  type CorrectionAction,
} from '@linge/shared/correction/correction.schema';
import * as z from 'zod/mini';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskIdNumber, maskPhone } from '../common/crypto/mask.js';
import type { CorrectionRow } from './correction.row.js';

/** A field as it is kept, encrypted with the others: what stood there (numbers masked), and what should. */
const KeptField = z.object({ ...CorrectionItem.shape, from: CorrectionChange.shape.from });
export type KeptField = z.infer<typeof KeptField>;
const KeptFields = z.array(KeptField);

const masks: Readonly<Record<string, (value: string) => string>> = {
  idNumber: (value) => maskIdNumber(value.replace(/\s/g, '')),
  phone: (value) => maskPhone(value.replace(/\D/g, '')),
  otherPhone: (value) => maskPhone(value.replace(/\D/g, '')),
};

/** Corrections as the contract shows them. */
@Injectable()
export class CorrectionMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** @param name as the reader may see it */
  toCorrection(row: CorrectionRow, name: string, availableActions: CorrectionAction[]): Correction {
    const { id, communityId, gridId, residentId, address, state, note, answer, version } = row;
    return {
      ...{ id, communityId, gridId, residentId, address, state, note, answer, version, availableActions },
      residentName: name,
      fields: this.fieldsOf(row).map(({ field, value, from }) => {
        const mask = masks[field];
        return { field, from, to: value !== null && mask ? mask(value) : value };
      }),
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    };
  }

  /** In clear; never to be answered. */
  fieldsOf({ id, fieldsCipher }: Pick<CorrectionRow, 'id' | 'fieldsCipher'>): KeptField[] {
    if (fieldsCipher === null) return [];
    return KeptFields.parse(JSON.parse(this.cipher.decrypt(fieldsCipher, fieldPlace.correctionFields(id))));
  }

  seal(id: string, fields: readonly KeptField[]): string {
    return this.cipher.encrypt(JSON.stringify(fields), fieldPlace.correctionFields(id));
  }
}
