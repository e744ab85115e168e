import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { publishActivity, saveActivity } from '../../../services/activity-draft';
import { sessionsOf } from '../../../services/activity-draft.policy';
import type { ActivityDraft } from '../../../services/activity-draft.type';
import { ApiError } from '../../../services/api-error';
import type { DraftPictures } from '../../../services/draft-picture';
import { errorText } from '../../../services/error-text';
import type { KeptDraft } from '../../../services/kept-draft';
import { useAction } from '../../../services/use-action';
import { pages } from '../part/open-page';

function saidOf({ state }: ActivityDesk, changed: boolean): string {
  if (changed) return '已修改，报名的人会收到消息';
  if (state === 'published') return '已发布';
  return state === 'waitsForCheck' ? '内容审核后自动发布' : '草稿已保存';
}

function problemText(error: unknown): string {
  if (!(error instanceof ApiError)) return `${errorText(error)}。写的内容都在，网络好了再点一次`;
  if (error.code === 'VERSION_CONFLICT') return '这个活动在别处改过。再点一次，就用这里的内容';
  return errorText(error);
}

/** What the server takes of a draft needs these at least. */
function canBeKept(draft: ActivityDraft): boolean {
  const { organiser, kind, title, text, place, roles } = draft;
  const named = roles.every(({ name, places }) => name.trim() && Number(places) > 0);
  return (
    Boolean(organiser && kind && title.trim() && text.trim() && place.trim() && named) &&
    sessionsOf(draft).length > 0
  );
}

/** Keeping a draft at the server, publishing it, and changing what stands; nothing typed is lost when that fails. */
export function useSending(kept: KeptDraft<ActivityDraft>, pictures: DraftPictures, drop: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => {
    setProblem(problemText(error));
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const onVersion = (version: number) => kept.change({ version });
  const sent = async (send: typeof saveActivity) => {
    setProblem(null);
    // under the ids that the device keeps, however often it is tried
    kept.change({});
    await pictures.uploadPictures();
    const { published } = kept.read();
    const desk = await send(kept.read(), onVersion);
    drop();
    void Taro.showToast({ title: saidOf(desk, published), icon: 'none' });
    void Taro.redirectTo({ url: pages.desk(desk.id) });
  };
  const saving = useAction(async () => {
    if (!canBeKept(kept.read())) {
      setProblem('已留在这台手机上。写好做什么、时间和名额，才能存到社区');
      return;
    }
    await sent(saveActivity);
  }, fail);
  const publishing = useAction(() => sent(kept.read().published ? saveActivity : publishActivity), fail);
  return {
    problem,
    saving: saving.busy,
    publishing: publishing.busy,
    busy: saving.busy || publishing.busy,
    save: saving.run,
    publish: publishing.run,
  };
}
