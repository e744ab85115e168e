import type { PhotoSide, ReleaseDesk } from '@linge/shared/public-record/public-record.schema';
import { Image, View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { Pressable } from '../../../components/pressable';
import { Segmented } from '../../../components/segmented';
import { pictureProps } from '../../../platform/picture';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';
import type { ReleaseDraft } from '../../../services/public-record.policy';

interface PhotoFieldProps {
  readonly photos: ReleaseDesk['photos'];
  readonly chosen: ReleaseDraft['photos'];
  readonly error: string | undefined;
  readonly onChoose: (fileId: string, side: PhotoSide | null) => void;
}

const sides = [
  { value: 'none', text: '不公开' },
  { value: 'before', text: '办理前' },
  { value: 'after', text: '办理后' },
] as const;

/** Which pictures are shown, and on which side; none unless somebody looked at it and chose it. */
export function PhotoField({ photos, chosen, error, onChoose }: PhotoFieldProps) {
  const shown = shownPhotos(photos);
  const all = shown.map(({ url }) => url);
  return (
    <FormField label="照片" optional hint="公开前请看清：不能有人脸、车牌、门牌号" error={error}>
      <View className="release-photos">
        {shown.map(({ id, thumbnailUrl, url }, index) => (
          <View key={id} className="release-photos__row">
            <Pressable
              className="release-photos__picture"
              label={`第${index + 1}张照片，点开看大图`}
              onPress={() => showPhoto(url, all)}
            >
              <Image
                className="release-photos__image"
                src={thumbnailUrl}
                mode="aspectFill"
                lazyLoad
                {...pictureProps('')}
              />
            </Pressable>
            <View className="grow">
              <Segmented
                label={`第${index + 1}张照片`}
                look="chips"
                options={sides}
                value={chosen.find((photo) => photo.fileId === id)?.side ?? 'none'}
                onChange={(side) => onChoose(id, side === 'none' ? null : side)}
              />
            </View>
          </View>
        ))}
      </View>
    </FormField>
  );
}
