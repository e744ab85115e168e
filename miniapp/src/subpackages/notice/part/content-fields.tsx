import { maxNoticeText, maxNoticeTitle } from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Icon } from '../../../components/icon';
import { PhotoPicker } from '../../../components/photo-picker';
import { Pressable } from '../../../components/pressable';
import { TextField } from '../../../components/text-field';
import { bytesText } from '../../../format/notice';
import type { NoticeFiles } from '../../../services/notice-content';
import type { ContentDraft, Problems } from '../../../services/notice-draft.policy';
import { useAction } from '../../../services/use-action';
import { ValidityField } from './validity-field';
import './write.scss';

interface ContentFieldsProps {
  readonly draft: ContentDraft;
  readonly files: NoticeFiles;
  readonly problems: Problems;
  readonly onChange: (part: Partial<ContentDraft>) => void;
}

/** What readers will see: title, text, pictures, attachments, and until when it is valid. */
export function ContentFields({ draft, files, problems, onChange }: ContentFieldsProps) {
  const adding = useAction(files.addPictures);
  return (
    <View className="notice-form">
      <FormField label="标题" error={problems.title} hint="一句话说清什么事，如“12 月 3 日停水通知”">
        <TextField
          id="title"
          label="标题"
          max={maxNoticeTitle}
          value={draft.title}
          onChange={(title) => onChange({ title })}
        />
      </FormField>
      <FormField label="正文" error={problems.text}>
        <TextField
          area
          id="text"
          label="正文"
          placeholder="什么时间、什么地点、要居民做什么、问谁"
          max={maxNoticeText}
          value={draft.text}
          onChange={(text) => onChange({ text })}
        />
      </FormField>
      <FormField label="图片" optional error={problems.pictureIds}>
        <PhotoPicker
          photos={files.pictures}
          max={files.maxPictures}
          onAdd={adding.run}
          onRemove={files.removePicture}
        />
      </FormField>
      <AttachmentField files={files} error={problems.attachments} />
      <ValidityField draft={draft} error={problems.validUntil} onChange={onChange} />
    </View>
  );
}

function AttachmentField({
  files,
  error,
}: {
  readonly files: NoticeFiles;
  readonly error: string | undefined;
}) {
  const adding = useAction(files.addAttachment);
  return (
    <FormField label="附件" optional hint="PDF、Word、Excel 或图片，每个不超过 10 MB" error={error}>
      {files.attachments.map(({ fileId, name, bytes, sent }) => (
        <View key={fileId} className="notice-file">
          <View className="grow">
            <View className="notice-file__name">{name}</View>
            <View className="secondary small">{`${bytesText(bytes)}${sent ? '，已上传' : ''}`}</View>
          </View>
          <Pressable
            className="notice-file__remove"
            label={`移除附件：${name}`}
            onPress={() => files.removeAttachment(fileId)}
          >
            <Icon name="trash" />
          </Pressable>
        </View>
      ))}
      {files.attachments.length < files.maxAttachments && (
        <Button id="add-attachment" icon="plus" busy={adding.busy} onPress={adding.run}>
          添加附件
        </Button>
      )}
    </FormField>
  );
}
