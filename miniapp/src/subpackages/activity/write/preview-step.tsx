import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import type { Photo } from '../../../components/photo-grid';
import { TextField } from '../../../components/text-field';
import { typedMoment } from '../../../format/moment-input';
import { alertProps } from '../../../platform/alert';
import { activityBody, sessionsOf } from '../../../services/activity-draft.policy';
import type { ActivityDraft, DraftMoment } from '../../../services/activity-draft.type';
import { ActivityView, type ShownActivity } from '../part/activity-view';
import type { StepProps } from './step.type';

interface PreviewStepProps extends StepProps {
  readonly photos: readonly Photo[];
  /** What has to be filled in before it can be published. */
  readonly missing: readonly string[];
}

/** The activity as residents will see it, and of a change what is told. */
export function PreviewStep({ kept, choices, problems, photos, missing }: PreviewStepProps) {
  const { draft, change } = kept;
  const shown = shownOf(draft, choices, photos);
  return (
    <View className="stack">
      {missing.length > 0 && (
        <View className="activity-problem" {...alertProps}>{`还不能发：${missing.join('；')}`}</View>
      )}
      {draft.published && (
        <Card>
          <FormField
            label="改了什么"
            hint="报名和候补的人会收到；来不了的，开始前都可以退出"
            error={problems.note}
          >
            <TextField
              area
              id="note"
              label="改了什么"
              placeholder="如 时间改到下午 3 点"
              max={200}
              value={draft.note}
              onChange={(note) => change({ note })}
            />
          </FormField>
        </Card>
      )}
      <View className="activity-hint">居民看到的是这样：</View>
      {shown ? (
        <ActivityView activity={shown} />
      ) : (
        <Card>
          <View className="secondary">选好类别、排好时间，这里就能看到</View>
        </Card>
      )}
    </View>
  );
}

const instantOf = ({ own, day, time }: DraftMoment) => (own ? typedMoment(day, time) : null);

/** Null as long as it is not known what and when it is. */
function shownOf(
  draft: ActivityDraft,
  { grids, units }: StepProps['choices'],
  photos: readonly Photo[],
): ShownActivity | null {
  const sessions = [...sessionsOf(draft)];
  const last = sessions.at(-1);
  if (!draft.kind || !last) return null;
  const body = activityBody(draft);
  return {
    ...body,
    title: body.title || '（还没有名称）',
    text: body.text || '（还没有写做什么）',
    place: body.place || '（还没有地点）',
    organiserName: draft.organiser?.name ?? '',
    unitName: units.find(({ id }) => id === draft.unitId)?.name ?? null,
    sessions,
    roles: body.roles.map((role) => ({ ...role, free: null })),
    audience: {
      grids: grids.filter(({ id }) => draft.gridIds.includes(id)),
      minAge: body.audience.minAge,
      maxAge: body.audience.maxAge,
      invited: draft.labels.length > 0,
    },
    signUpUntil: instantOf(draft.signUpUntil) ?? last.startsAt,
    cancelUntil: instantOf(draft.cancelUntil) ?? last.startsAt,
    photos,
  };
}
