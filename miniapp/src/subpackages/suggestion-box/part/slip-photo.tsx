import type { FileLink } from '@linge/shared/file/file.schema';
import { Image } from '@tarojs/components';
import { Pressable } from '../../../components/pressable';
import { pictureProps } from '../../../platform/picture';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';
import './slip-photo.scss';

interface SlipPhotoProps {
  readonly photo: FileLink;
  /** `第 2 张`. */
  readonly name: string;
  /** Wide enough to be read while typing. */
  readonly large?: boolean;
}

/** The photo of a slip; a tap shows it large. */
export function SlipPhoto({ photo, name, large = false }: SlipPhotoProps) {
  const [shown] = shownPhotos([photo]);
  if (!shown) return null;
  return (
    <Pressable
      className={large ? 'slip-photo slip-photo--large' : 'slip-photo'}
      label={`${name}意见的照片，点开看大图`}
      onPress={() => showPhoto(shown.url, [shown.url])}
    >
      <Image
        className="slip-photo__image"
        src={large ? shown.url : shown.thumbnailUrl}
        mode={large ? 'aspectFit' : 'aspectFill'}
        {...pictureProps('')}
      />
    </Pressable>
  );
}
