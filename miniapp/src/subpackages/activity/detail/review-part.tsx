import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { PhotoGrid } from '../../../components/photo-grid';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';
import { useQuery } from '../../../services/use-query';
import { RemovalSheet } from './removal-sheet';

interface ReviewPartProps {
  readonly activityId: string;
  /** For a visitor; left out where somebody is logged in. */
  readonly onLogin?: () => void;
}

/** 活动回顾: what it was like, pictures, and a way off them for whoever sees themselves. */
export function ReviewPart({ activityId, onLogin }: ReviewPartProps) {
  const query = useQuery(activityReviewApi.get, { params: { id: activityId } });
  const [removing, setRemoving] = useState(false);
  const review = query.state === 'ready' ? query.data.review : null;
  if (!review) return null;
  const { text, tookPart, pictures } = review;
  return (
    <Section title="活动回顾">
      <Card>
        <View className="stack">
          <View className="secondary number">{`${tookPart} 人参加`}</View>
          {text && <View className="activity-text">{text}</View>}
          <PhotoGrid photos={shownPhotos(pictures)} label="回顾照片" onOpen={showPhoto} />
          {pictures.length > 0 && (
            <Button kind="text" id="ask-removal" onPress={onLogin ?? (() => setRemoving(true))}>
              照片里有我，请撤下
            </Button>
          )}
        </View>
      </Card>
      {removing && (
        <RemovalSheet
          activityId={activityId}
          pictures={pictures}
          onRemoved={query.replace}
          onClose={() => setRemoving(false)}
        />
      )}
    </Section>
  );
}
