import type { FileLink } from '@linge/shared/file/file.schema';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { useNoticeFiles } from '../../../services/notice-content';
import { useKeptDraft } from '../../../services/notice-draft';
import { goesToApproval, type NoticeDraft } from '../../../services/notice-draft.policy';
import { useQuery } from '../../../services/use-query';
import { AudienceStep } from './audience-step';
import { ContentStep } from './content-step';
import { PreviewStep } from './preview-step';
import { SettingStep } from './setting-step';
import { coversCommunity, useReach } from './use-reach';
import { steps, stepNames, useSteps } from './use-steps';
import { useSending } from './use-sending';

interface WriterProps {
  readonly keptAs: string;
  readonly initial: NoticeDraft;
  /** Pictures that the server has already. */
  readonly links: readonly FileLink[];
}

/** A notice in four steps; what is written stays on the device until it is sent or thrown away. */
export function Writer({ keptAs, initial, links }: WriterProps) {
  const kept = useKeptDraft(keptAs, initial);
  const files = useNoticeFiles(keptAs, kept, links);
  const senders = useQuery(noticeDeskApi.listSenders, {});
  const [now] = useState(() => new Date());
  const { step, problems, missing, go, next } = useSteps(kept.draft, now);
  const sending = useSending(kept, files);
  const { draft } = kept;
  const reach = useReach(draft);
  const approved = goesToApproval(draft, coversCommunity(reach));
  const top = (action: () => void) => () => {
    action();
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const last = step === 'preview';
  return (
    <Page
      title="写通知"
      wide
      bottom={
        <BottomBar>
          <Button id="keep" busy={sending.saving} disabled={sending.busy} onPress={sending.save}>
            存草稿
          </Button>
          {last ? (
            <Button
              id="issue"
              kind="primary"
              busy={sending.issuing}
              disabled={missing.length > 0 || sending.busy}
              onPress={sending.issue}
            >
              {approved ? '提交审核' : draft.timed ? '定时发布' : '发出去'}
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
        <View className="notice-problem" {...alertProps}>
          {sending.problem}
        </View>
      )}
      {step === 'content' && <ContentStep kept={kept} files={files} problems={problems} />}
      {step === 'audience' && (
        <AudienceStep kept={kept} senders={senders} problems={problems} reach={reach} />
      )}
      {step === 'settings' && <SettingStep kept={kept} problems={problems} reach={reach} />}
      {last && (
        <PreviewStep
          draft={draft}
          files={files}
          senders={senders}
          reach={reach}
          approved={approved}
          missing={missing}
        />
      )}
    </Page>
  );
}
