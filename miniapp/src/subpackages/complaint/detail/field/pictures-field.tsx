import { FormField } from '../../../../components/form-field';
import { PhotoPicker } from '../../../../components/photo-picker';
import { shownPhotos } from '../../../../services/file-link';
import type { FieldProps } from './field.type';

/** The photos that came with the report, each of which can be taken out. */
export function PicturesField({ complaint: { photos }, draft, change }: FieldProps) {
  if (photos.length === 0) return null;
  const kept = draft.keptPhotoIds ?? photos.map(({ id }) => id);
  const left = shownPhotos(photos).filter(({ id }) => kept.includes(id));
  return (
    <FormField label="原来的照片" hint={left.length === 0 ? '都去掉了，保存后不再显示' : '点右上角去掉'}>
      <PhotoPicker
        photos={left.map(({ id, thumbnailUrl }) => ({ id, src: thumbnailUrl, state: 'sent' }))}
        max={0}
        onAdd={() => undefined}
        onRemove={(id) => change({ keptPhotoIds: kept.filter((one) => one !== id) })}
      />
    </FormField>
  );
}
