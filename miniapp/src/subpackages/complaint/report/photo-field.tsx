import { maxComplaintPhotos } from '@linge/shared/complaint/complaint-report.schema';
import Taro from '@tarojs/taro';
import { PhotoPicker, type PickedPhoto } from '../../../components/photo-picker';
import type { DraftPhoto } from '../../../services/complaint-draft';
import type { Sending } from '../../../services/complaint-outbox.core';
import { forgetPhoto, pickPhotos, usePhotoPaths } from '../../../services/complaint-photo';
import { useAction } from '../../../services/use-action';

interface PhotoFieldProps {
  readonly photos: readonly DraftPhoto[];
  /** The one that was refused. */
  readonly wrongId: string | null;
  /** What is on its way now; null while nothing is. */
  readonly sending: Sending | null;
  readonly onAdd: (photo: DraftPhoto) => void;
  readonly onRemove: (id: string) => void;
}

/** Up to nine photos, kept on the device until they are sent. */
export function PhotoField({ photos, wrongId, sending, onAdd, onRemove }: PhotoFieldProps) {
  const paths = usePhotoPaths(photos);
  const adding = useAction(
    () => pickPhotos(photos.length, onAdd),
    () => void Taro.showToast({ title: '手机空间不够，照片没有存下来', icon: 'none', duration: 3000 }),
  );
  const stateOf = (photo: DraftPhoto): PickedPhoto['state'] => {
    if (photo.id === wrongId || paths[photo.key] === '') return 'failed';
    if (!sending || photo.sent) return 'sent';
    return photo.id === sending.photoId ? 'sending' : 'waiting';
  };
  return (
    <PhotoPicker
      photos={photos.map((photo) => ({ id: photo.id, src: paths[photo.key] ?? '', state: stateOf(photo) }))}
      max={maxComplaintPhotos}
      onAdd={adding.run}
      onRemove={(id) => {
        photos.filter((photo) => photo.id === id).forEach(forgetPhoto);
        onRemove(id);
      }}
    />
  );
}
