import { Image, View } from '@tarojs/components';
import { pictureProps } from '../platform/picture';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './photo-grid.scss';

export interface PickedPhoto {
  readonly id: string;
  /** What an image can show: a path on the phone, a blob: address in a browser. */
  readonly src: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
}

interface PhotoPickerProps {
  readonly photos: readonly PickedPhoto[];
  readonly max: number;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
  /** A tap on one that failed. */
  readonly onRetry?: (id: string) => void;
}

const stateText = { waiting: '待上传', sending: '上传中', sent: '', failed: '未传成功' } as const;

/** Up to `max` photos, each with its own fate; what is chosen can be taken out again. */
export function PhotoPicker({ photos, max, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  return (
    <View className="photo-grid">
      {photos.map((photo, index) => {
        const name = `照片${index + 1}`;
        return (
          <View key={photo.id} className="photo-grid__item">
            <Image className="photo-grid__image" src={photo.src} mode="aspectFill" {...pictureProps(name)} />
            {stateText[photo.state] && (
              <View className="photo-grid__state" onClick={() => onRetry?.(photo.id)}>
                {stateText[photo.state]}
              </View>
            )}
            <Pressable
              className="photo-grid__remove"
              label={`移除${name}`}
              onPress={() => onRemove(photo.id)}
            >
              <View className="photo-grid__cross">
                <Icon name="close" />
              </View>
            </Pressable>
          </View>
        );
      })}
      {photos.length < max && (
        <Pressable
          className="photo-grid__add"
          id="photo-add"
          label={`添加照片，${photos.length}/${max}`}
          onPress={onAdd}
        >
          <View className="photo-grid__add-inside">
            <Icon name="camera" />
            {photos.length}/{max}
          </View>
        </Pressable>
      )}
    </View>
  );
}
