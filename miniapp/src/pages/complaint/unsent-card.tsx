import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { StatusTag, type Tone } from '../../components/status-tag';
import { timeText } from '../../format/day';
import type { ComplaintDraft } from '../../services/complaint-draft';
import { deleteDraft, reopenDraft, sendingStore, sendWaiting } from '../../services/complaint-outbox';
import { canEdit } from '../../services/complaint-outbox.policy';
import { problemText } from '../../services/complaint-problem';
import { useStore } from '../../services/use-store';

interface Look {
  readonly tone: Tone;
  readonly text: string;
  /** What it waits for, or why it failed. */
  readonly note: string | null;
}

function lookOf(draft: ComplaintDraft, sending: boolean): Look {
  const { stage } = draft;
  if (sending) return { tone: 'info', text: '发送中', note: null };
  switch (stage.kind) {
    case 'editing':
      return { tone: 'neutral', text: '草稿', note: null };
    case 'refused':
      return { tone: 'accent', text: '没发出去', note: problemText(stage.problem) };
    case 'waiting':
      return {
        tone: 'warn',
        text: '待发送',
        note: draft.posted
          ? '已经发出，还没等到回应；联网后会自动确认，不会重复提交'
          : '联网后会自动发送，也可以现在重试',
      };
  }
}

/** A report that is only on this device: how it stands and what can be done. */
export function UnsentCard({ draft }: { readonly draft: ComplaintDraft }) {
  const sending = useStore(sendingStore)?.draftId === draft.id;
  const look = lookOf(draft, sending);
  const text = draft.text.trim() || '（还没有写情况）';
  const photos = draft.photos.length > 0 ? `${draft.photos.length}\u00a0张照片` : '';
  const facts = [
    draft.filing && '代居民登记',
    draft.place?.label,
    draft.savedAt && timeText(draft.savedAt),
    photos,
  ].filter(Boolean);
  return (
    <Card>
      <View className="unsent">
        <View className="complaint-cell__head">
          <View className="grow secondary small">{draft.category?.name ?? '未选类别'}</View>
          <StatusTag tone={look.tone}>{look.text}</StatusTag>
        </View>
        <View className="complaint-cell__text unsent__text">{text}</View>
        <View className="complaint-cell__facts">{facts.join(' · ')}</View>
        {look.note && (
          <View className={draft.stage.kind === 'refused' ? 'unsent__problem' : 'secondary small'}>
            {look.note}
          </View>
        )}
        {!sending && <Actions draft={draft} />}
      </View>
    </Card>
  );
}

function Actions({ draft }: { readonly draft: ComplaintDraft }) {
  const { kind } = draft.stage;
  return (
    <View className="unsent__actions">
      <Button kind="text" label="删除这条未发送的诉求" onPress={() => void askToDelete(draft)}>
        删除
      </Button>
      {kind === 'waiting' && canEdit(draft) && <Button onPress={() => edit(draft)}>修改</Button>}
      {kind === 'waiting' && <Button onPress={sendWaiting}>现在重试</Button>}
      {kind === 'refused' && <Button onPress={() => open(draft)}>修改后重发</Button>}
      {kind === 'editing' && <Button onPress={() => open(draft)}>继续写</Button>}
    </View>
  );
}

function open({ id, filing }: ComplaintDraft): void {
  const page = filing ? 'file' : 'report';
  void Taro.navigateTo({ url: `/subpackages/complaint/${page}/index?draft=${id}` });
}

function edit(draft: ComplaintDraft): void {
  const taken = reopenDraft(draft.id);
  if (taken) open(taken);
}

async function askToDelete(draft: ComplaintDraft): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: '删除这条诉求？',
    content: draft.posted
      ? '它可能已经送到社区了。删除后手机上不再重试；如果已经送到，可以在“我的诉求”里撤回。'
      : '写下的内容和照片会从手机里删除，不能恢复。',
    confirmText: '删除',
    cancelText: '保留',
  });
  if (confirm) await deleteDraft(draft);
}
