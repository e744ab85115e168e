import {
  maxReviewPictures,
  maxReviewText,
  type ActivityReviewDesk,
} from '@linge/shared/activity-review/activity-review.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { FormField } from '../../../components/form-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { useKeptReview } from '../../../services/activity-review';
import { useDraftPictures } from '../../../services/draft-picture';
import { namingOf, reviewDraftOf } from '../../../services/review-draft.policy';
import type { DraftNaming } from '../../../services/review-draft.type';
import { useAction } from '../../../services/use-action';
import type { Query } from '../../../services/use-query';
import { PeopleSheet } from './people-sheet';
import { PictureCard } from './picture-card';
import { SpotSheet, type SpotAsked } from './spot-sheet';
import { StateCard } from './state-card';
import { useSending } from './use-sending';
import '../part/review.scss';

interface ReportFormProps {
  readonly desk: ActivityReviewDesk;
  readonly query: Query<ActivityReviewDesk>;
  readonly keptAs: string;
}

/** What is written stays on the device until it is saved; who is on a picture is told picture by picture. */
export function ReportForm({ desk, query, keptAs }: ReportFormProps) {
  const kept = useKeptReview(keptAs, reviewDraftOf(desk));
  const { draft, read, change } = kept;
  const links = desk.pictures.map(({ picture }) => picture);
  const pictures = useDraftPictures(keptAs, { draft, read, write: change }, links, maxReviewPictures);
  const adding = useAction(pictures.addPictures);
  const [naming, setNaming] = useState<string | null>(null);
  const [spot, setSpot] = useState<SpotAsked | null>(null);
  const sending = useSending(desk, kept, pictures, query.replace);
  const name = (id: string, told: DraftNaming) => change({ naming: { ...read().naming, [id]: told } });
  const may = (action: ActivityReviewDesk['availableActions'][number]) =>
    desk.availableActions.includes(action);
  if (!may('save')) {
    return (
      <Page title="活动回顾" wide>
        <StateCard desk={desk} />
        <EmptyState
          icon="activity"
          title="活动结束后再写回顾"
          hint="最后一场开始以后，就可以写几句、放照片；取消的活动不写回顾"
        />
      </Page>
    );
  }
  return (
    <Page
      title="活动回顾"
      wide
      bottom={
        <BottomBar>
          {may('takeDown') && (
            <Button id="take-down" busy={sending.stepping} disabled={sending.busy} onPress={sending.takeDown}>
              撤下
            </Button>
          )}
          <Button
            id="save"
            kind={desk.state === 'published' ? 'primary' : 'plain'}
            busy={sending.saving}
            disabled={sending.busy}
            onPress={sending.save}
          >
            保存
          </Button>
          {desk.state !== 'published' && (
            <Button
              id="publish"
              kind="primary"
              busy={sending.stepping}
              disabled={sending.busy}
              onPress={sending.publish}
            >
              保存并公开
            </Button>
          )}
        </BottomBar>
      }
      over={
        <Slots>
          {naming !== null && (
            <PeopleSheet
              activityId={desk.activityId}
              naming={namingOf(draft, naming)}
              onChange={(told) => name(naming, told)}
              onClose={() => setNaming(null)}
            />
          )}
          {spot && (
            <SpotSheet
              asked={spot}
              onClose={() => setSpot(null)}
              onNote={(noted) => {
                const before = namingOf(read(), spot.pictureId);
                const people = before.people.map((person) =>
                  person.signUpId === spot.signUpId ? { ...person, spot: noted } : person,
                );
                name(spot.pictureId, { ...before, people });
                setSpot(null);
              }}
            />
          )}
        </Slots>
      }
    >
      {sending.problem && (
        <View className="review-problem" {...alertProps}>
          {sending.problem}
        </View>
      )}
      <StateCard desk={desk} unsaved={sending.unsaved} />
      <Card>
        <View className="stack">
          <FormField label="写几句" error={sending.missing}>
            <TextField
              area
              id="review-text"
              label="写几句"
              placeholder="做了什么、来了多少人、下次什么时候。不要写人名、电话"
              max={maxReviewText}
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          </FormField>
          <FormField label="照片" optional hint="照片里认得出的人都同意，才会公开">
            <PhotoPicker
              photos={pictures.pictures}
              max={pictures.maxPictures}
              onAdd={adding.run}
              onRemove={pictures.removePicture}
            />
          </FormField>
        </View>
      </Card>
      {pictures.shown.map((photo, index) => (
        <PictureCard
          key={photo.id}
          number={index + 1}
          photo={photo}
          naming={namingOf(draft, photo.id)}
          saved={desk.pictures.find(({ id }) => id === photo.id)}
          onName={() => setNaming(photo.id)}
          onSpot={(person) => setSpot({ pictureId: photo.id, ...person })}
        />
      ))}
    </Page>
  );
}
