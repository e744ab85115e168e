import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type { OwnHours } from '@linge/shared/service-hours/service-hours.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { SheetForm } from '../../../components/sheet-form';
import { todayTyped, typedDay } from '../../../format/day-input';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface IssueSheetProps {
  /** By community: one at least. */
  readonly hours: readonly OwnHours[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** For which span; all that there is unless told. */
export function IssueSheet({ hours, onClose, onDone }: IssueSheetProps) {
  const [id] = useState(newId);
  const [communityId, setCommunityId] = useState(hours[0]?.communityId ?? '');
  const years = hours.find((one) => one.communityId === communityId)?.years ?? [];
  const first = Math.min(...years.map(({ year }) => year), Number(todayTyped().slice(0, 4)));
  const [from, setFrom] = useState(`${first}0101`);
  const [to, setTo] = useState(todayTyped);
  const form = useSheetForm({
    missing: (): Record<string, string> => {
      const [begins, ends] = [typedDay(from), typedDay(to)];
      return {
        ...(begins ? {} : { from: '请填 8 位数字的日期' }),
        ...(ends ? {} : { to: '请填 8 位数字的日期' }),
        ...(begins && ends && begins > ends ? { to: '结束日期不能早于开始日期' } : {}),
      };
    },
    send: () =>
      call(serviceCertificateApi.issue, {
        body: { id, communityId, from: typedDay(from) ?? '', to: typedDay(to) ?? '' },
      }),
    done: '开好了',
    onDone,
  });
  return (
    <SheetForm title="开一份证明" submit="开具" form={form} onClose={onClose}>
      <Choice
        label="出具社区"
        id="issuer"
        groups={[
          { options: hours.map((one) => ({ value: one.communityId, text: `由${one.communityName}出具` })) },
        ]}
        value={communityId}
        onChange={setCommunityId}
      />
      <DayField
        label="从哪一天"
        id="certificate-from"
        value={from}
        onChange={setFrom}
        error={form.wrong.from}
      />
      <DayField label="到哪一天" id="certificate-to" value={to} onChange={setTo} error={form.wrong.to} />
      <View className="secondary small">
        证明上有您的姓名、隐去中间的证件号码、服务内容和时长，免费开具。开好以后内容不再变。
      </View>
    </SheetForm>
  );
}
