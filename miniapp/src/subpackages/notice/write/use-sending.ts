import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { ApiError } from '../../../services/api-error';
import { errorText } from '../../../services/error-text';
import type { KeptDraft } from '../../../services/kept-draft';
import { noticeProblemText, type NoticeFiles } from '../../../services/notice-content';
import { saveNotice, sendNotice } from '../../../services/notice-draft';
import type { NoticeDraft } from '../../../services/notice-draft.policy';
import { useAction } from '../../../services/use-action';
import { pages } from '../part/open-page';

const said: Readonly<Partial<Record<NoticeDesk['state'], string>>> = {
  draft: '草稿已保存',
  waitsForApproval: '已提交，等同事审核',
  scheduled: '到时间自动发布',
  published: '已发出',
};

function problemText(error: unknown): string {
  if (!(error instanceof ApiError)) return `${errorText(error)}。写的内容都在，网络好了再点一次`;
  if (error.code === 'VERSION_CONFLICT') return '这条草稿在别处改过。再点一次，就用这里的内容';
  return noticeProblemText(error);
}

/** Keeping a draft at the server, and sending it; nothing typed is lost when that fails. */
export function useSending(kept: KeptDraft<NoticeDraft>, files: NoticeFiles) {
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => {
    setProblem(problemText(error));
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const onVersion = (version: number) => kept.change({ version });
  const away = (desk: NoticeDesk) => {
    files.drop();
    kept.drop();
    const checking = desk.state === 'scheduled' && desk.check !== undefined;
    const title = checking ? '内容审核后自动发出' : (said[desk.state] ?? '已保存');
    void Taro.showToast({ title, icon: 'none' });
    void Taro.redirectTo({ url: pages.desk(desk.id) });
  };
  const sent = (send: typeof saveNotice) => async () => {
    setProblem(null);
    // under the id that the device keeps, however often it is tried
    kept.change({});
    await files.upload();
    away(await send(kept.read(), onVersion));
  };
  const saving = useAction(async () => {
    const { sender, title, text, audience } = kept.read();
    if (!sender || !title.trim() || !text.trim() || audience.places.length === 0) {
      setProblem('已留在这台手机上。写好标题、正文，选好发给谁，才能存到社区');
      return;
    }
    await sent(saveNotice)();
  }, fail);
  const issuing = useAction(sent(sendNotice), fail);
  return {
    problem,
    saving: saving.busy,
    issuing: issuing.busy,
    busy: saving.busy || issuing.busy,
    save: saving.run,
    issue: issuing.run,
  };
}
