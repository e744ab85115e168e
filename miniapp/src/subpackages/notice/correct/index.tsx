import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { noticeProblemText, useNoticeFiles } from '../../../services/notice-content';
import { actOnNotice } from '../../../services/notice-desk';
import { draftKey } from '../../../services/kept-draft';
import { useKeptDraft } from '../../../services/notice-draft';
import {
  contentBody,
  contentOf,
  contentProblems,
  type ContentDraft,
} from '../../../services/notice-draft.policy';
import { useSession } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { ContentFields } from '../part/content-fields';
import { DeskGate } from '../part/desk-gate';

/** 更正: puts right what stands; readers are told and see what is different. */
export default function CorrectNotice() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} accountId={session.account.id} />;
  return (
    <Page title="更正通知" login={login.gate}>
      <DeskGate permission="notice.write" onLogin={() => void login.require()}>
        {() => null}
      </DeskGate>
    </Page>
  );
}

function Loaded({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(noticeDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="更正通知" query={query}>
      {(desk) =>
        desk.availableActions.includes('correct') ? (
          <Form desk={desk} query={query} keptAs={draftKey(accountId, `correct/${id}`)} />
        ) : (
          <Page title="更正通知">
            <EmptyState icon="notice" title="这条通知现在不能更正" />
          </Page>
        )
      }
    </LoadedPage>
  );
}

type CorrectionDraft = ContentDraft & { readonly note: string };

interface FormProps {
  readonly desk: NoticeDesk;
  readonly query: Query<NoticeDesk>;
  readonly keptAs: string;
}

function Form({ desk, query, keptAs }: FormProps) {
  const kept = useKeptDraft<CorrectionDraft>(keptAs, { ...contentOf(desk), note: '' });
  const files = useNoticeFiles(keptAs, kept, desk.pictures);
  const [now] = useState(() => new Date());
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { draft } = kept;
  const problems = {
    ...contentProblems(draft, now),
    ...(draft.note.trim() ? {} : { note: '请写明改了什么，居民会看到' }),
  };
  const sending = useAction(
    async () => {
      setAsked(true);
      setProblem(null);
      if (Object.keys(problems).length > 0) return;
      await files.upload();
      await actOnNotice(desk, 'correct', { ...contentBody(kept.read()), note: kept.read().note.trim() });
      files.drop();
      kept.drop();
      void Taro.showToast({ title: '已更正，会告诉所有收到的人', icon: 'none' });
      void Taro.navigateBack();
    },
    (error) => {
      setProblem(noticeProblemText(error));
      void query.reload();
    },
  );
  return (
    <Page
      title="更正通知"
      bottom={
        <BottomBar>
          <Button id="send-correction" kind="primary" block busy={sending.busy} onPress={sending.run}>
            更正并告诉居民
          </Button>
        </BottomBar>
      }
    >
      {problem && (
        <View className="notice-problem" {...alertProps}>
          {problem}
        </View>
      )}
      <Card>
        <FormField
          label="改了什么"
          error={asked ? problems.note : undefined}
          hint="如：停水时间改到下午 2 点"
        >
          <TextField
            area
            id="note"
            label="改了什么"
            max={200}
            value={draft.note}
            onChange={(note) => kept.change({ note })}
          />
        </FormField>
      </Card>
      <Card>
        <ContentFields
          draft={draft}
          files={files}
          problems={asked ? problems : {}}
          onChange={(part) => kept.change(part)}
        />
      </Card>
    </Page>
  );
}
