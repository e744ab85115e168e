import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { SwitchField } from '../../../components/switch-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { isBlank } from '../../../services/complaint-draft';
import { sendingStore } from '../../../services/complaint-outbox';
import { useLogin } from '../../../services/use-login';
import { useStore } from '../../../services/use-store';
import { DraftHint } from './draft-hint';
import { PlaceCell } from './place-cell';
import { PlaceSheet } from './place-sheet';
import { QueuedState } from './queued-state';
import { progressText, ReportFields } from './report-fields';
import { SimilarCard } from './similar-card';
import { ownReport, useReport } from './use-report';
import { useSimilar } from './use-similar';
import './index.scss';

/** 我要反映: what, where, photos. Nothing but sending asks for a login. */
export default function ReportPage() {
  const { draft: draftId } = useRouter().params;
  const login = useLogin();
  const report = useReport(draftId, login.require, ownReport);
  const { draft, problems, change } = report;
  const [choosing, setChoosing] = useState(false);
  const now = useStore(sendingStore);
  const sending = now?.draftId === draft.id ? now : null;
  const similar = useSimilar(draft);

  if (report.queued) {
    return (
      <Page title="我要反映">
        <QueuedState id={draft.id} arrived={ownReport.arrived} onRefused={report.open} />
      </Page>
    );
  }

  const askLogin = async () => {
    setChoosing(false);
    await login.require();
    setChoosing(true);
  };

  return (
    <Page
      title="我要反映"
      login={login.gate}
      over={
        <PlaceSheet
          visible={choosing}
          onClose={() => setChoosing(false)}
          onLogin={() => void askLogin()}
          onChoose={(place) => {
            change({ place });
            setChoosing(false);
          }}
        />
      }
      bottom={
        <BottomBar>
          <Button kind="primary" block id="submit" busy={report.busy} onPress={report.submit}>
            {sending ? progressText(draft, sending.photoId) : '提交'}
          </Button>
        </BottomBar>
      }
    >
      {draftId === undefined && isBlank(draft) && <DraftHint filed={false} onOpen={report.open} />}
      {problems.whole && (
        <View className="report-problem" {...alertProps}>
          没有发出去：{problems.whole}
        </View>
      )}
      <PlaceCell place={draft.place} problem={problems.place} onPress={() => setChoosing(true)} />
      <ReportFields report={report} sending={sending} />
      <SimilarCard items={similar} draft={draft} />
      <Card flush>
        <SwitchField
          title="对邻居匿名"
          detail="邻居看不到是谁反映的，只有办理的工作人员知道"
          checked={draft.anonymous}
          id="anonymous"
          onChange={(anonymous) => change({ anonymous })}
        />
      </Card>
      <View className="note report-note">
        {report.kept ? '写下的内容会自动存为草稿' : '手机空间不够，草稿存不下来，请尽快提交'}
      </View>
    </Page>
  );
}
