import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { FormField } from '../../../components/form-field';
import { SwitchField } from '../../../components/switch-field';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { isBlank, type ComplaintDraft } from '../../../services/complaint-draft';
import { deleteDraft, sendingStore } from '../../../services/complaint-outbox';
import { useLogin } from '../../../services/use-login';
import { useStore } from '../../../services/use-store';
import { CategoryField } from './category-field';
import { DraftHint } from './draft-hint';
import { PhotoField } from './photo-field';
import { PlaceSheet } from './place-sheet';
import { QueuedState } from './queued-state';
import { SimilarCard } from './similar-card';
import { useReport } from './use-report';
import { useSimilar } from './use-similar';
import './index.scss';

/** 我要反映: what, where, photos. Nothing but sending asks for a login. */
export default function ReportPage() {
  const { draft: draftId } = useRouter().params;
  const login = useLogin();
  const report = useReport(draftId, login.require);
  const { draft, problems, change } = report;
  const [choosing, setChoosing] = useState(false);
  const now = useStore(sendingStore);
  const sending = now?.draftId === draft.id ? now : null;
  const similar = useSimilar(draft);
  const setCategory = useCallback((category: ComplaintDraft['category']) => change({ category }), [change]);

  if (report.queued) {
    return (
      <Page title="我要反映">
        <QueuedState id={draft.id} onRefused={report.open} />
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
      {draftId === undefined && isBlank(draft) && <DraftHint onOpen={report.open} />}
      {problems.whole && (
        <View className="report-problem" {...alertProps}>
          没有发出去：{problems.whole}
        </View>
      )}
      <Card flush>
        <View id="report-place">
          <Cell
            icon="pin"
            title={draft.place?.label ?? '选择地点'}
            detail={
              problems.place ? <View className="report-wrong">{problems.place}</View> : '问题发生的地点'
            }
            aside={draft.place ? '换个地点' : null}
            id="choose-place"
            onPress={() => setChoosing(true)}
          />
        </View>
      </Card>
      <Card>
        <View className="report-fields">
          <View id="report-category">
            <FormField label="类别" error={problems.category}>
              <CategoryField
                chosen={draft.category}
                communityId={draft.place?.communityId ?? null}
                onChange={setCategory}
              />
            </FormField>
          </View>
          <View id="report-text">
            <FormField label="情况说明" error={problems.text} hint="什么事、多久了、影响到谁，写清楚办得快">
              <TextField
                area
                id="text"
                label="情况说明"
                placeholder="例如：2单元门口的路灯不亮，已经三天了"
                max={1000}
                value={draft.text}
                onChange={(text) => change({ text })}
              />
            </FormField>
          </View>
          <View id="report-placeDetail">
            <FormField label="具体位置" optional error={problems.placeDetail}>
              <TextField
                id="place-detail"
                label="具体位置"
                placeholder="例如：三楼拐角"
                max={100}
                value={draft.placeDetail}
                onChange={(placeDetail) => change({ placeDetail })}
              />
            </FormField>
          </View>
          <View id="report-photos">
            <FormField label="照片" optional error={problems.photos} hint="最多 9 张，拍清楚问题和周围">
              <PhotoField
                photos={draft.photos}
                wrongId={report.wrongPhotoId}
                sending={sending}
                onAdd={report.addPhoto}
                onRemove={report.removePhoto}
              />
            </FormField>
          </View>
        </View>
      </Card>
      <SimilarCard items={similar} onFollowed={() => deleteDraft(draft)} />
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

function progressText(draft: ComplaintDraft, photoId: string | null): string {
  const index = draft.photos.findIndex((photo) => photo.id === photoId);
  return index < 0 ? '正在提交…' : `正在上传照片 ${index + 1}/${draft.photos.length}`;
}
