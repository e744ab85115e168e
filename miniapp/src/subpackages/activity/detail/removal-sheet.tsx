import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import type { PublicReview } from '@linge/shared/activity-review/activity-review.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { PhotoGrid } from '../../../components/photo-grid';
import { Sheet } from '../../../components/sheet';
import { showPhoto } from '../../../platform/photo';
import { call } from '../../../services/client';
import { shownPhotos } from '../../../services/file-link';
import { useAction } from '../../../services/use-action';

interface RemovalSheetProps {
  readonly activityId: string;
  readonly pictures: readonly FileLink[];
  readonly onRemoved: (review: PublicReview) => void;
  readonly onClose: () => void;
}

/** Which of the pictures; one tap hides it, without asking why. */
export function RemovalSheet({ activityId, pictures, onRemoved, onClose }: RemovalSheetProps) {
  const removing = useAction(async (pictureId: string) => {
    onRemoved(await call(activityReviewApi.askRemoval, { params: { id: activityId, pictureId } }));
    onClose();
    void Taro.showToast({ title: '已撤下，并已告诉组织者', icon: 'none', duration: 3000 });
  });
  return (
    <Sheet visible title="哪张照片里有您" onClose={onClose}>
      <View className="stack">
        <View className="secondary small">点一下马上撤下，所有人都看不到了，不用说明原因</View>
        {shownPhotos(pictures).map((photo, index) => (
          <View key={photo.id} className="row">
            <View className="activity-thumb">
              <PhotoGrid photos={[photo]} label={`照片${index + 1}`} onOpen={showPhoto} />
            </View>
            <Button
              label={`请撤下照片${index + 1}`}
              busy={removing.busy}
              onPress={() => removing.run(photo.id)}
            >
              请撤下这张照片
            </Button>
          </View>
        ))}
      </View>
    </Sheet>
  );
}
