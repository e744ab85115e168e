import type { ActivityReviewDesk } from '@linge/shared/activity-review/activity-review.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { saveReview, stepReview } from '../../../services/activity-review';
import { ApiError } from '../../../services/api-error';
import type { DraftPictures } from '../../../services/draft-picture';
import { errorText } from '../../../services/error-text';
import type { KeptDraft } from '../../../services/kept-draft';
import { dropKeptPhotos } from '../../../services/kept-photo';
import { isSameReview } from '../../../services/review-draft.policy';
import type { ReviewDraft } from '../../../services/review-draft.type';
import { useAction } from '../../../services/use-action';

function problemText(error: unknown): string {
  if (!(error instanceof ApiError)) return `${errorText(error)}。写的内容都在，网络好了再点一次`;
  if (error.code === 'VERSION_CONFLICT') return '这篇回顾在别处改过。再点一次，就用这里的内容';
  return errorText(error);
}

/** Saving a report, putting it up and taking it down; nothing written is lost when that fails. */
export function useSending(
  desk: ActivityReviewDesk,
  kept: KeptDraft<ReviewDraft>,
  pictures: DraftPictures,
  onDesk: (desk: ActivityReviewDesk) => void,
) {
  const [problem, setProblem] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const unsaved = kept.begun && !isSameReview(kept.draft, desk);
  const fail = (error: unknown) => {
    setProblem(problemText(error));
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const saved = async (): Promise<ActivityReviewDesk | null> => {
    setProblem(null);
    const lacks = kept.read().text.trim() ? undefined : '请写几句';
    setMissing(lacks);
    if (lacks) return null;
    await pictures.uploadPictures();
    const draft = kept.read();
    const after = await saveReview(desk.activityId, draft, (version) => kept.change({ version }));
    dropKeptPhotos(draft.photos);
    kept.drop();
    onDesk(after);
    return after;
  };
  const saving = useAction(async () => {
    if (await saved()) void Taro.showToast({ title: '已保存', icon: 'none' });
  }, fail);
  const publishing = useAction(async () => {
    const after = await saved();
    if (!after) return;
    onDesk(await stepReview(after, 'publish'));
    void Taro.showToast({ title: '已公开，照片等大家同意后显示', icon: 'none', duration: 3000 });
  }, fail);
  const takingDown = useAction(async () => {
    onDesk(await stepReview(desk, 'takeDown'));
    // what is written goes on from what stands now
    kept.drop();
    void Taro.showToast({ title: '已撤下，居民看不到了', icon: 'none' });
  }, fail);
  return {
    ...{ problem, missing, unsaved },
    saving: saving.busy,
    stepping: publishing.busy || takingDown.busy,
    busy: saving.busy || publishing.busy || takingDown.busy,
    save: saving.run,
    publish: publishing.run,
    takeDown: takingDown.run,
  };
}
