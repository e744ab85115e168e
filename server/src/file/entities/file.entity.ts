import type { ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import type { DocumentType } from '@linge/shared/file/file.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** What a file can hang on. */
export type FileOwner =
  | 'complaintEvent'
  | 'boxSlip'
  | 'publicRecord'
  | 'mediationEvent'
  | 'notice'
  | 'publicNotice'
  | 'activity'
  | 'publicActivity'
  | 'reviewPicture'
  | 'publicReviewPicture';

/** A picture, or a document as it was uploaded. */
export type FileType = 'picture' | DocumentType;

/** Owners whose files anybody may see, by links that neither are signed nor expire. */
export const publicOwners: readonly (FileOwner | null)[] = [
  ...(['publicRecord', 'publicNotice', 'publicActivity', 'publicReviewPicture'] as const),
];

/** A file; it belongs to its uploader until something owns it. */
@Entity('files')
@Index(['ownerType', 'ownerId', 'position'])
@Index(['uploaderAccountId'])
@Index(['contentHash'])
export class File {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column({ ...wordColumn, default: 'picture' })
  type!: FileType;

  @ForeignKey('accounts')
  @Column(idColumn)
  uploaderAccountId!: string;

  @Column({ ...wordColumn, nullable: true })
  ownerType!: FileOwner | null;

  @Column(nullableIdColumn)
  ownerId!: string | null;

  /** Order among its owner's files. */
  @Column({ type: 'int' })
  position!: number;

  /** Pixels of a picture, also of one that is attached as a document; 0 of other documents. */
  @Column({ type: 'int' })
  width!: number;

  @Column({ type: 'int' })
  height!: number;

  @Column({ type: 'int' })
  bytes!: number;

  /** SHA-256 of the bytes that were uploaded. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  /** Whether others than its uploader and staff may see it. */
  @Column({ ...wordColumn, default: 'passed' })
  checkState!: ContentCheckState;

  @Column(instantColumn)
  createdAt!: Date;
}

/** Whether anybody may see it by such a link: it was let through, and what it hangs on is public. */
export function isPublic({ ownerType, checkState }: Pick<File, 'ownerType' | 'checkState'>): boolean {
  return publicOwners.includes(ownerType) && checkState === 'passed';
}
