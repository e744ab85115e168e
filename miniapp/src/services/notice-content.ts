import type { ErrorCode } from '@linge/shared/error-code';
import { fileApi } from '@linge/shared/file/file.api';
import { maxFileBytes, type FileLink } from '@linge/shared/file/file.schema';
import { maxNoticeAttachments, maxNoticePictures } from '@linge/shared/notice/notice.schema';
import { chooseFile } from '../platform/chosen-file';
import { dropPhoto, keepPhoto, keptPhoto } from '../platform/photo';
import { ApiError } from './api-error';
import { useDraftPictures, type DraftPictures } from './draft-picture';
import { errorText } from './error-text';
import type { KeptDraft } from './kept-draft';
import { dropKeptPhotos } from './kept-photo';
import { newId } from './new-id';
import type { ContentDraft, DraftAttachment } from './notice-draft.policy';
import { uploadFile } from './transfer';

/** What the server takes as an attachment. */
const endings = ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg'] as const;

const ownTexts: Readonly<Partial<Record<ErrorCode, string>>> = {
  FILE_TYPE_NOT_ALLOWED: '有文件的格式不支持，请换成 PDF、Word、Excel 或图片',
  REGISTRY_LABEL_UNKNOWN: '选的标签，有的在所选的地方不能用，请去掉再试',
};

/** What went wrong with what is written, where the general words would be about something else. */
export function noticeProblemText(error: unknown): string {
  const text = error instanceof ApiError && error.code && ownTexts[error.code];
  return text || errorText(error);
}

/** The names under which readers find attachments have room for so much. */
const longestName = 60;

/** What a document is called, without its ending, which readers get from what it is. */
function attachmentName(fileName: string): string {
  return [...fileName.replace(/\.[A-Za-z]{3,4}$/, '')].slice(0, longestName).join('') || '附件';
}

export interface NoticeFiles extends DraftPictures {
  readonly attachments: readonly DraftAttachment[];
  readonly maxAttachments: number;
  /** @throws ApiError FILE_TOO_LARGE before anything is sent */
  readonly addAttachment: () => Promise<void>;
  readonly removeAttachment: (fileId: string) => void;
  /** Sends what has not been sent, one after the other. @throws ApiError, NetworkError */
  readonly upload: () => Promise<void>;
  /** Forgets what the device keeps of it. */
  readonly drop: () => void;
}

/**
 * The pictures and attachments of what is being written.
 * @param links those that the server has already
 */
export function useNoticeFiles<Draft extends ContentDraft>(
  key: string,
  { draft, read, change }: KeptDraft<Draft>,
  links: readonly FileLink[],
): NoticeFiles {
  const write = (part: Partial<ContentDraft>) => change(part as Partial<Draft>);
  const pictures = useDraftPictures(key, { draft, read, write }, links, maxNoticePictures);
  const setAttachments = (attachments: readonly DraftAttachment[]) => write({ attachments });

  const uploadAttachments = async () => {
    for (const { fileId, name, key: keptAs, sent } of read().attachments) {
      if (sent || keptAs === null) continue;
      const path = await keptPhoto(keptAs);
      if (path === null) {
        // the system has cleared it away
        setAttachments(read().attachments.filter((one) => one.fileId !== fileId));
        throw new ApiError(422, 'NOTICE_FILE_UNKNOWN', null);
      }
      await uploadFile(fileApi.uploadDocument, { params: { id: fileId } }, { path, name });
      setAttachments(read().attachments.map((one) => (one.fileId === fileId ? { ...one, sent: true } : one)));
    }
  };

  return {
    ...pictures,
    attachments: draft.attachments,
    maxAttachments: maxNoticeAttachments,
    addAttachment: async () => {
      const file = await chooseFile(endings);
      if (!file) return;
      if (file.bytes > maxFileBytes) throw new ApiError(413, 'FILE_TOO_LARGE', null);
      const attachment = {
        fileId: newId(),
        name: attachmentName(file.name),
        bytes: file.bytes,
        key: await keepPhoto(file.path),
        sent: false,
      };
      setAttachments([...read().attachments, attachment]);
    },
    removeAttachment: (fileId) => {
      const gone = read().attachments.find((one) => one.fileId === fileId);
      if (gone?.key) void dropPhoto(gone.key);
      setAttachments(read().attachments.filter((one) => one.fileId !== fileId));
    },
    upload: async () => {
      await pictures.uploadPictures();
      await uploadAttachments();
    },
    drop: () => {
      const { photos: kept, attachments } = read();
      dropKeptPhotos([
        ...kept,
        ...attachments.flatMap(({ fileId, key: keptAs }) => (keptAs ? [{ id: fileId, key: keptAs }] : [])),
      ]);
    },
  };
}
