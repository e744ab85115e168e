import type { FeedbackTurn, OwnFeedback } from '@linge/shared/activity-review/activity-feedback.schema';
import { maxFeedbackWords, maxThanks } from '@linge/shared/activity-review/activity-feedback.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { againOptions, gradeOptions, organisationOptions } from '../../../format/activity-review';
import { markText } from '../../../format/content-check';
import { alertProps } from '../../../platform/alert';
import { useFeedback } from './use-feedback';
import '../part/review.scss';

interface TurnCardProps {
  readonly activityId: string;
  readonly turn: FeedbackTurn;
  readonly onSaid: (answer: OwnFeedback) => void;
}

/** Three questions; with the third tap it is sent. Words can follow, or not. */
export function TurnCard({ activityId, turn, onSaid }: TurnCardProps) {
  const { name, self, answeredByOther, answer } = turn;
  const { said, busy, problem, tap, write, send } = useFeedback(activityId, turn, onSaid);
  if (answeredByOther) {
    return (
      <Card>
        <View className="secondary">{`家里人已经替${self ? '您' : name}评价过了`}</View>
      </Card>
    );
  }
  const closed = answer !== null && !answer.open;
  return (
    <Card>
      <View className="stack">
        {!self && <View className="strong">{`${name}参加的感受`}</View>}
        <FormField label="活动怎么样">
          <Segmented
            look="chips"
            label="活动怎么样"
            options={gradeOptions}
            value={said.activity}
            onChange={(activity) => tap({ activity })}
          />
        </FormField>
        <FormField label="组织得怎么样">
          <Segmented
            look="chips"
            label="组织得怎么样"
            options={organisationOptions}
            value={said.organisation}
            onChange={(organisation) => tap({ organisation })}
          />
        </FormField>
        <FormField label="还想参加吗">
          <Segmented
            look="chips"
            label="还想参加吗"
            options={againOptions}
            value={said.again}
            onChange={(again) => tap({ again })}
          />
        </FormField>
        {problem && (
          <View className="review-problem" {...alertProps}>
            {problem}
          </View>
        )}
        {answer && (
          <View className="strong" {...alertProps}>
            {closed ? '已收到，谢谢。七天过了，不能再改' : '已收到，谢谢。七天内可以改'}
          </View>
        )}
        {answer && !closed && (
          <>
            <FormField label="想对组织者说的" optional hint="不带您的名字">
              <TextField
                area
                id="feedback-words"
                label="想对组织者说的"
                max={maxFeedbackWords}
                value={said.words}
                onChange={(words) => write({ words })}
              />
            </FormField>
            <FormField label="谢谢帮忙的志愿者" optional hint="志愿者和组织者看得到，不带您的名字">
              <TextField
                id="feedback-thanks"
                label="谢谢帮忙的志愿者"
                max={maxThanks}
                value={said.thanks}
                onChange={(thanks) => write({ thanks })}
              />
            </FormField>
            {answer.check && <View className="secondary small">{`写的话${markText[answer.check]}`}</View>}
            <Button id="send-words" kind="primary" block busy={busy} onPress={send}>
              写好了
            </Button>
          </>
        )}
      </View>
    </Card>
  );
}
