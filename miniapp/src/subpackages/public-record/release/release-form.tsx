import type { PublicRecord, ReleaseDesk } from '@linge/shared/public-record/public-record.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { previewRecord, releaseRecord, useReleaseDraft } from '../../../services/public-record';
import { releaseProblems, withPhoto } from '../../../services/public-record.policy';
import { toastError, useAction } from '../../../services/use-action';
import { RecordView } from '../part/record-view';
import { PhotoField } from './photo-field';
import { WithdrawnCard } from './withdrawn-card';

interface ReleaseFormProps {
  readonly desk: ReleaseDesk;
  readonly draftKey: string;
  readonly onReleased: () => Promise<void>;
}

const fields = ['title', 'text', 'answer'] as const;

/** The words that everybody will read, checked by the server and seen as visitors will see them before they are sent. */
export function ReleaseForm({ desk, draftKey, onReleased }: ReleaseFormProps) {
  const { complaintId } = desk;
  const { draft, change, drop, ready } = useReleaseDraft(draftKey, desk);
  const [preview, setPreview] = useState<PublicRecord | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const refused = (error: unknown) => {
    setPreview(null);
    setProblems(releaseProblems(error));
    toastError(error);
  };
  const look = useAction(async () => {
    const missing = fields.filter((field) => !draft[field].trim());
    if (missing.length > 0) {
      setProblems(Object.fromEntries(missing.map((field) => [field, '请填写这一项'])));
      return;
    }
    setPreview(await previewRecord(complaintId, ready()));
    setProblems({});
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, refused);
  const release = useAction(async () => {
    await releaseRecord(complaintId, ready());
    drop();
    void Taro.showToast({ title: '已公示', icon: 'none' });
    await onReleased();
  }, refused);
  const set = (field: (typeof fields)[number]) => (value: string) => {
    change({ [field]: value });
    setProblems(({ [field]: _mended, ...others }) => others);
  };

  if (preview) {
    return (
      <Page
        title="公示这件诉求"
        wide
        bottom={
          <BottomBar>
            <Button id="back-to-form" disabled={release.busy} onPress={() => setPreview(null)}>
              返回修改
            </Button>
            <Button id="release" kind="primary" busy={release.busy} onPress={release.run}>
              确认公示
            </Button>
          </BottomBar>
        }
      >
        <View className="release-note">居民不用登录就会看到下面这些内容，请最后看一遍</View>
        <RecordView record={preview} />
      </Page>
    );
  }
  return (
    <Page
      title="公示这件诉求"
      wide
      bottom={
        <BottomBar>
          <Button id="preview" kind="primary" busy={look.busy} onPress={look.run}>
            预览
          </Button>
        </BottomBar>
      }
    >
      <View className="release-note">
        {`${desk.number}，${desk.categoryName}。公示的地点只到楼栋或街道：${desk.place}`}
      </View>
      {desk.record && (
        <View className="release-note">这件诉求后来重新办理过，原来的公示已经不再显示，请重新公示</View>
      )}
      <Card>
        <View className="stack">
          <FormField label="标题" error={problems['title']}>
            <TextField id="title" label="标题" max={40} value={draft.title} onChange={set('title')} />
          </FormField>
          <FormField label="反映的问题" hint="不写姓名、电话、身份证号和房号" error={problems['text']}>
            <TextField
              area
              id="text"
              label="反映的问题"
              max={1000}
              value={draft.text}
              onChange={set('text')}
            />
          </FormField>
          <FormField label="办理结果" error={problems['answer']}>
            <TextField
              area
              id="answer"
              label="办理结果"
              max={1000}
              value={draft.answer}
              onChange={set('answer')}
            />
          </FormField>
          {desk.photos.length > 0 && (
            <PhotoField
              photos={desk.photos}
              chosen={draft.photos}
              error={problems['photos']}
              onChoose={(fileId, side) => change({ photos: withPhoto(draft.photos, fileId, side) })}
            />
          )}
        </View>
      </Card>
      <WithdrawnCard withdrawn={desk.withdrawn} />
    </Page>
  );
}
