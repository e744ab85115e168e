import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type { ReleaseDesk, ReleasedRecord } from '@linge/shared/public-record/public-record.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { ContentMarkTag } from '../../../components/content-mark-tag';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { momentText } from '../../../format/day';
import { Page } from '../../../frame/page';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { RecordView } from '../part/record-view';
import { WithdrawnCard } from './withdrawn-card';

interface ReleasedProps {
  readonly desk: ReleaseDesk;
  readonly record: ReleasedRecord;
  readonly onChanged: (desk: ReleaseDesk) => void;
}

function noteOf({ check, releasedAt }: ReleasedRecord): string {
  if (check === 'waiting') return '内容正在审核，通过以后自动公示。居民将看到的是：';
  if (check === 'refused') return '内容未通过审核，没有公示；请撤下后改好再公示。写的是：';
  return `已公示，${momentText(releasedAt)}。居民看到的是：`;
}

/** What everybody reads now, and the way to take it back. */
export function Released({ desk, record, onChanged }: ReleasedProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { id, version } = record;
  const withdraw = useAction(async () => {
    setAsked(true);
    if (!reason.trim()) return;
    const body = { version, reason: reason.trim() };
    const left = await call(publicRecordApi.withdraw, { params: { id }, body });
    setOpen(false);
    void Taro.showToast({ title: '已撤下', icon: 'none' });
    onChanged(left);
  });
  return (
    <Page
      title="公示这件诉求"
      wide
      bottom={
        <BottomBar>
          <Button id="withdraw" onPress={() => setOpen(true)}>
            撤下公示
          </Button>
        </BottomBar>
      }
      over={
        <Sheet visible={open} title="撤下公示" onClose={() => setOpen(false)}>
          <FormField
            label="原因"
            hint="只有工作人员看得到。撤下后可以改好再公示"
            error={asked && !reason.trim() ? '请写明原因' : undefined}
          >
            <TextField area id="reason" label="原因" max={200} value={reason} onChange={setReason} />
          </FormField>
          <Button kind="danger" block id="confirm-withdraw" busy={withdraw.busy} onPress={withdraw.run}>
            撤下
          </Button>
        </Sheet>
      }
    >
      <ContentMarkTag check={record.check} />
      <View className="release-note">{noteOf(record)}</View>
      <RecordView record={record} />
      <WithdrawnCard withdrawn={desk.withdrawn} />
    </Page>
  );
}
