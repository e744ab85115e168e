import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import { maxActivityPictures } from '@linge/shared/activity/activity.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { useKeptActivity } from '../../../services/activity-draft';
import type { ActivityDraft } from '../../../services/activity-draft.type';
import {
  contentProblems,
  noteProblems,
  peopleProblems,
  timeProblems,
} from '../../../services/activity-form.policy';
import { useDraftPictures } from '../../../services/draft-picture';
import { dropKeptPhotos } from '../../../services/kept-photo';
import { useFormSteps } from '../../../services/use-form-steps';
import { ContentStep } from './content-step';
import { PeopleStep } from './people-step';
import { PreviewStep } from './preview-step';
import { stepNames, steps, type Step } from './step.type';
import { TimeStep } from './time-step';
import { useSending } from './use-sending';
import '../part/write.scss';

interface WriterProps {
  readonly keptAs: string;
  readonly initial: ActivityDraft;
  readonly choices: ActivityChoices;
  /** Pictures that the server has already. */
  readonly links: readonly FileLink[];
  /** Of what there is to choose from another community. */
  readonly onCommunity: (communityId: string) => void;
}

/** An activity in four steps; what is written stays on the device until it is sent or thrown away. */
export function Writer({ keptAs, initial, choices, links, onCommunity }: WriterProps) {
  const kept = useKeptActivity(keptAs, initial);
  const { draft, read, change } = kept;
  const pictures = useDraftPictures(keptAs, { draft, read, write: change }, links, maxActivityPictures);
  const [now] = useState(() => new Date());
  const { step, problems, missing, go, next } = useFormSteps<Step>(steps, {
    content: contentProblems(draft),
    times: timeProblems(draft, now),
    people: peopleProblems(draft),
    preview: noteProblems(draft),
  });
  const drop = () => {
    dropKeptPhotos(read().photos);
    kept.drop();
  };
  const sending = useSending(kept, pictures, drop);
  const top = (action: () => void) => () => {
    action();
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const { published } = draft;
  const shared = { kept, choices, problems };
  return (
    <Page
      title={published ? '修改活动' : '办活动'}
      wide
      bottom={
        <BottomBar>
          {!published && (
            <Button id="keep" busy={sending.saving} disabled={sending.busy} onPress={sending.save}>
              存草稿
            </Button>
          )}
          {step === 'preview' ? (
            <Button
              id="publish"
              kind="primary"
              busy={sending.publishing}
              disabled={missing.length > 0 || sending.busy}
              onPress={sending.publish}
            >
              {published ? '改好，告诉报名的人' : '发布'}
            </Button>
          ) : (
            <Button id="next" kind="primary" onPress={top(next)}>
              下一步
            </Button>
          )}
        </BottomBar>
      }
    >
      <Segmented
        label="步骤"
        options={steps.map((value) => ({ value, text: stepNames[value] }))}
        value={step}
        onChange={(value) => top(() => go(value))()}
      />
      {sending.problem && (
        <View className="activity-problem" {...alertProps}>
          {sending.problem}
        </View>
      )}
      {step === 'content' && (
        <ContentStep {...shared} pictures={pictures} onDrop={drop} onCommunity={onCommunity} />
      )}
      {step === 'times' && <TimeStep {...shared} />}
      {step === 'people' && <PeopleStep {...shared} />}
      {step === 'preview' && <PreviewStep {...shared} photos={pictures.shown} missing={missing} />}
    </Page>
  );
}
