import type { ReviewPicture } from '@linge/shared/activity-review/activity-review.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { PhotoGrid, type Photo } from '../../../components/photo-grid';
import { personTag, pictureHiddenText, shownName } from '../../../format/activity-review';
import { momentText } from '../../../format/day';
import { showPhoto } from '../../../platform/photo';
import type { DraftNaming, DraftPerson } from '../../../services/review-draft.type';

interface PictureCardProps {
  /** From 1. */
  readonly number: number;
  readonly photo: Photo;
  readonly naming: DraftNaming;
  /** As the server has it; undefined for one that it does not have yet. */
  readonly saved: ReviewPicture | undefined;
  readonly onName: () => void;
  readonly onSpot: (person: DraftPerson) => void;
}

/** One picture: whether everybody sees it, who is on it, and what they said. */
export function PictureCard({ number, photo, naming, saved, onName, onSpot }: PictureCardProps) {
  const { nobody, people } = naming;
  const named = nobody ? '照片里认不出人' : people.length === 0 ? '还没有标出认得出的人' : null;
  return (
    <Card>
      <View className="stack">
        <View className="review-picture">
          <View className="review-picture__image">
            <PhotoGrid photos={[photo]} label={`照片${number}`} onOpen={showPhoto} />
          </View>
          <View className="grow">
            <View className="strong">{`照片${number}`}</View>
            <View className="secondary small">
              {saved
                ? saved.hidden
                  ? pictureHiddenText[saved.hidden]
                  : '所有人都看得到'
                : '保存后再问照片里的人'}
            </View>
            {named && <View>{named}</View>}
          </View>
        </View>
        {!nobody &&
          people.map((person) => {
            const known = saved?.people.find(({ signUpId }) => signUpId === person.signUpId);
            const spot = person.spot;
            return (
              <View key={person.signUpId} className="stack">
                <View className="review-person">
                  <View>{known ? shownName(known) : person.name}</View>
                  {known && <ActivityTag tag={personTag(known)} />}
                </View>
                {known?.answeredAt && !known.spot && (
                  <View className="secondary small">{momentText(known.answeredAt)}</View>
                )}
                {spot && <View className="secondary small">{`当面问了${spot.with}，${spot.day}`}</View>}
                {known?.onTheSpot && known.state !== 'refused' && (
                  <Button kind="text" label={`记下当面同意：${person.name}`} onPress={() => onSpot(person)}>
                    {spot ? '改当面问的记录' : '记下当面同意'}
                  </Button>
                )}
              </View>
            );
          })}
        <Button id={`name-${number}`} block label={`标出照片${number}里的人`} onPress={onName}>
          {nobody || people.length > 0 ? '改照片里的人' : '标出照片里的人'}
        </Button>
      </View>
    </Card>
  );
}
