import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import { Image, View } from '@tarojs/components';
import { markText } from '../format/content-check';
import { pictureProps } from '../platform/picture';
import { Pressable } from './pressable';
import './photo-grid.scss';

export interface Photo {
  readonly id: string;
  readonly thumbnailUrl: string;
  readonly url: string;
  /** Others do not see it. */
  readonly check?: ContentMark | undefined;
}

interface PhotoGridProps {
  readonly photos: readonly Photo[];
  /** What the pictures show, for a screen reader: `诉求照片`. */
  readonly label: string;
  readonly onOpen: (url: string, all: readonly string[]) => void;
}

/** Thumbnails three in a row; a tap shows one large. */
export function PhotoGrid({ photos, label, onOpen }: PhotoGridProps) {
  if (photos.length === 0) return null;
  const all = photos.map((photo) => photo.url);
  return (
    <View className="photo-grid">
      {photos.map((photo, index) => (
        <Pressable
          key={photo.id}
          className="photo-grid__item"
          label={`${label}，第${index + 1}张，共${photos.length}张${photo.check ? `，${markText[photo.check]}` : ''}，点开看大图`}
          onPress={() => onOpen(photo.url, all)}
        >
          <Image
            className="photo-grid__image"
            src={photo.thumbnailUrl}
            mode="aspectFill"
            lazyLoad
            {...pictureProps('')}
          />
          {photo.check && <View className="photo-grid__state">{markText[photo.check]}</View>}
        </Pressable>
      ))}
    </View>
  );
}
