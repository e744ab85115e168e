import { pictureConsentApi } from '@linge/shared/activity-review/activity-review.api';
import type { PictureConsent } from '@linge/shared/activity-review/picture-consent.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { PhotoGrid } from '../../../components/photo-grid';
import { Slots } from '../../../components/slots';
import { consentTag } from '../../../format/activity-review';
import { PagedItems } from '../../../frame/paged-items';
import { showPhoto } from '../../../platform/photo';
import { answerConsent } from '../../../services/activity-review';
import { shownPhotos } from '../../../services/file-link';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import '../part/review.scss';

/** What WeChat is handed at once stays small. */
const pageSize = 10;

/** @param activityId of one activity, or of all */
export function ConsentList({ activityId }: { readonly activityId: string | undefined }) {
  const list = usePagedList(pictureConsentApi.listOwn, {
    query: { limit: pageSize, ...(activityId ? { activityId } : {}) },
  });
  const answering = useAction(async (consent: PictureConsent, agrees: boolean) => {
    try {
      await answerConsent(consent, agrees);
    } finally {
      // also where it was answered, or taken out, meanwhile
      await list.reload();
    }
    const title = agrees ? '已同意' : '已撤下，不会公开';
    void Taro.showToast({ title, icon: 'none' });
  });
  return (
    <Slots>
      <View className="secondary small">
        您同意了，照片才会公开；不写是谁。以后想撤回，随时来点一下，马上撤下
      </View>
      <PagedItems
        list={list}
        empty={
          <EmptyState icon="activity" title="没有要您答复的照片" hint="活动的照片里有您，会在这里问您" />
        }
      >
        {(items) => (
          <View className="stack">
            {items.map((consent) => (
              <ConsentCard
                key={consent.id}
                consent={consent}
                busy={answering.busy}
                onAnswer={(agrees) => answering.run(consent, agrees)}
              />
            ))}
          </View>
        )}
      </PagedItems>
    </Slots>
  );
}

interface ConsentCardProps {
  readonly consent: PictureConsent;
  readonly busy: boolean;
  readonly onAnswer: (agrees: boolean) => void;
}

function ConsentCard({ consent, busy, onAnswer }: ConsentCardProps) {
  const { activityTitle, name, self, picture, state, shown, availableActions } = consent;
  const who = self ? '您' : name;
  const about = `${activityTitle}，照片里有${who}`;
  return (
    <Card>
      <View className="stack">
        <View className="review-picture">
          <View className="review-picture__image">
            {picture && <PhotoGrid photos={shownPhotos([picture])} label={about} onOpen={showPhoto} />}
          </View>
          <View className="grow">
            <View className="strong">{activityTitle}</View>
            <View>{`照片里有${who}`}</View>
            <View className="row">
              <ActivityTag tag={consentTag(state)} />
            </View>
            {!picture && <View className="secondary small">照片审核中，通过后能看到</View>}
            {state === 'agreed' && (
              <View className="secondary small">{shown ? '正在公开' : '还没有公开'}</View>
            )}
          </View>
        </View>
        {availableActions.length > 0 && (
          <View className="review-buttons">
            {availableActions.includes('refuse') && (
              <Button
                label={`${state === 'asked' ? '不同意' : '撤回同意'}：${about}`}
                disabled={busy}
                onPress={() => onAnswer(false)}
              >
                {state === 'asked' ? '不同意' : '撤回同意'}
              </Button>
            )}
            {availableActions.includes('agree') && picture && (
              <Button
                kind={state === 'asked' ? 'primary' : 'plain'}
                label={`同意公开：${about}`}
                disabled={busy}
                onPress={() => onAnswer(true)}
              >
                同意公开
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  );
}
