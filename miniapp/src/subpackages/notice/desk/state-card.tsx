import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { validText } from '../../../format/notice';
import { audienceText, authorText, deskTags, deskTimeText, settingTexts } from '../../../format/notice-desk';
import '../work/index.scss';

/** A correction is in force while it is looked at. */
const correctionTexts: Readonly<Record<ContentMark, string>> = {
  waiting: '更正已经生效，内容还在审核；没有通过就会撤回',
  refused: '更正后的内容没有通过审核，这条通知正在撤回',
};

/** What is waited for, in words for whoever looks at it. */
function waitingText(desk: NoticeDesk): string | null {
  const { state, mine, needsApproval, validFrom, check, timeline } = desk;
  const last = timeline.at(-1);
  if (state === 'draft' && last?.type === 'NoticeSentBack') return `审核没有通过：${last.note ?? ''}`;
  if (state === 'published' && check) return correctionTexts[check];
  if (check === 'refused') return '内容没有通过审核，发不出去：请取回修改，或作废';
  const who = desk.standIn ? '社区管理员' : '另一位同事';
  if (desk.nobodyLooks && (state === 'draft' || state === 'waitsForApproval')) return nobodyText(desk);
  if (state === 'draft') return needsApproval ? `写好了还没提交；发出前要${who}审核` : '写好了还没发';
  if (state === 'waitsForApproval') return mine ? `等${who}审核` : '请您看一遍：内容、附件、范围都对，就通过';
  if (state === 'scheduled' && check === 'waiting') return '内容正在审核，通过后自动发出，不用再点';
  if (state === 'published' && mine && needsApproval) {
    const why = desk.importance === 'urgent' ? '紧急' : '带附件的';
    if (desk.standIn) return `发给整个社区的${why}通知，镇里没有另一位同事，要更正请撤回后重新发`;
    return `发给整个社区的${why}通知，要更正请另一位同事来改`;
  }
  if (state === 'scheduled' && validFrom) return `${momentText(validFrom)}自动发布，在那以前可以取回`;
  return null;
}

/** What to do where nobody is there to look at it. */
function nobodyText({ state, level }: NoticeDesk): string {
  const whom =
    level === 'town'
      ? '给镇里再加一位干部，或者给社区安排一位管理员'
      : '给社区再安排一位管理员，或者给镇里安排一位干部';
  const waits =
    state === 'draft' ? '这条通知发出前要别人审核，现在没有人能审核' : '等审核，可是现在没有人能审核';
  return `${waits}：请联系平台运维人员，${whom}。急事请先打电话、上门告知`;
}

/** How it stands, whom it is for, and how it goes out. */
export function StateCard({ desk }: { readonly desk: NoticeDesk }) {
  const waiting = waitingText(desk);
  return (
    <Card>
      <View className="stack">
        <View className="notice-tags">
          {deskTags(desk).map(({ tone, text }) => (
            <StatusTag key={text} tone={tone}>
              {text}
            </StatusTag>
          ))}
        </View>
        <Heading level={2}>{desk.title}</Heading>
        {waiting && <View className="strong">{waiting}</View>}
        {desk.withdrawnReason && <View className="strong">{`撤回原因：${desk.withdrawnReason}`}</View>}
        <View>
          <Fact name="谁发的">{authorText(desk)}</Fact>
          <Fact name="时间">
            {[deskTimeText(desk), validText(desk.validUntil)].filter(Boolean).join('，')}
          </Fact>
          <Fact name="发给">{audienceText(desk.audience)}</Fact>
          <Fact name="设置">{settingTexts(desk).join('；')}</Fact>
          {desk.lastRemindedAt && <Fact name="上次提醒">{momentText(desk.lastRemindedAt)}</Fact>}
        </View>
      </View>
    </Card>
  );
}
