import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../common/crypto/field-cipher.js';
import type { RegistryImportPiece } from './entities/registry-import-piece.entity.js';
import type { PlannedWrite } from './plan/planned-row.js';

/** Bytes of a piece of a file. */
const pieceBytes = 512 * 1024;

/** Encrypts what imports keep of people: the uploaded file, and what each row is to write. */
@Injectable()
export class ImportSeal {
  constructor(private readonly cipher: FieldCipher) {}

  sealFile(importId: string, bytes: Buffer): RegistryImportPiece[] {
    const pieces: RegistryImportPiece[] = [];
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const position = pieces.length;
      const text = bytes.subarray(at, at + pieceBytes).toString('base64');
      const contentCipher = this.cipher.encrypt(text, filePlace(importId, position));
      pieces.push({ importId, position, contentCipher });
    }
    return pieces;
  }

  openFile(pieces: readonly RegistryImportPiece[]): Buffer {
    return Buffer.concat(
      pieces.map(({ importId, position, contentCipher }) =>
        Buffer.from(this.cipher.decrypt(contentCipher, filePlace(importId, position)), 'base64'),
      ),
    );
  }

  sealWrite(importId: string, position: number, write: PlannedWrite | null): string | null {
    return write && this.cipher.encrypt(JSON.stringify(write), rowPlace(importId, position));
  }

  openWrite(importId: string, position: number, cipher: string): PlannedWrite {
    return JSON.parse(this.cipher.decrypt(cipher, rowPlace(importId, position))) as PlannedWrite;
  }
}

const filePlace = (importId: string, position: number) => `registry_import_pieces:${importId}:${position}`;
const rowPlace = (importId: string, position: number) => `registry_import_rows:${importId}:${position}`;
