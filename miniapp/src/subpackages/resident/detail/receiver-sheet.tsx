import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import type { ConsentHow, FollowRelation, Relative } from '@linge/shared/household-tie/follow-offer.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { todayTyped, typedDay } from '../../../format/day-input';
import { consentHowOptions, followRelationOptions } from '../../../format/follow';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';
import { useSheetForm } from '../../../services/use-sheet-form';

interface ReceiverSheetProps {
  readonly residentId: string;
  readonly name: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Which relative receives, and how the elder said that they want it. */
export function ReceiverSheet({ residentId, name, onDone, onClose }: ReceiverSheetProps) {
  const [id] = useState(newId);
  const [relative, setRelative] = useState<string | null>(null);
  const [relation, setRelation] = useState<FollowRelation | null>(null);
  const [how, setHow] = useState<ConsentHow | null>(null);
  const [day, setDay] = useState(todayTyped);
  const form = useSheetForm({
    missing: (): Record<string, string> => ({
      ...(relative ? {} : { relative: '请先查找，再选一位家人' }),
      ...(relation ? {} : { relation: '请选择关系' }),
      ...(how ? {} : { consentHow: '请选择本人怎么说的' }),
      ...(typedDay(day) ? {} : { consentedOn: '请填写日期，如 20261122' }),
    }),
    send: () => {
      if (!relative || !relation || !how) throw new Error('not filled in');
      return call(followOfferApi.make, {
        params: { id: residentId },
        body: {
          ...{ id, relativeId: relative, relation },
          ...{ consentHow: how, consentedOn: typedDay(day) ?? '' },
        },
      });
    },
    done: '已请家人答复',
    onDone,
  });
  return (
    <SheetForm title={`请家人代${name}收通知`} submit="请家人答复" form={form} onClose={onClose}>
      <FindRelative
        residentId={residentId}
        value={relative}
        error={form.wrong.relative ?? form.wrong.relativeId}
        onChange={setRelative}
      />
      <FormField label={`是${name}的什么人`} error={form.wrong.relation}>
        <Segmented
          look="chips"
          label="关系"
          options={followRelationOptions}
          value={relation}
          onChange={setRelation}
        />
      </FormField>
      <FormField label={`${name}本人怎么同意的`} error={form.wrong.consentHow}>
        <Segmented
          look="chips"
          label="怎么同意的"
          options={consentHowOptions}
          value={how}
          onChange={setHow}
        />
      </FormField>
      <DayField
        id="consented-on"
        label="哪天说的"
        value={day}
        error={form.wrong.consentedOn}
        onChange={setDay}
      />
    </SheetForm>
  );
}

interface FindRelativeProps {
  readonly residentId: string;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (residentId: string | null) => void;
}

/** By a whole number or a whole name; who is shown can read that they were. */
function FindRelative({ residentId, value, error, onChange }: FindRelativeProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Relative[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const finding = useAction(
    async () => {
      const q = typed.trim();
      if (!q) return setProblem('请输入家人的手机号或姓名');
      const body = /^[\d\s+-]+$/.test(q) ? { phone: q } : { name: q };
      const { items } = await call(followOfferApi.findRelatives, { params: { id: residentId }, body });
      setProblem(null);
      setFound(items);
      onChange(items.length === 1 ? (items[0]?.residentId ?? null) : null);
    },
    (wrong) => setProblem(errorText(wrong)),
  );
  return (
    <FormField
      label="哪位家人"
      hint="输入完整的手机号或姓名。家人要在小程序里绑定了本社区的住户；查到了谁会留下记录，本人可以查询"
      error={problem ?? error}
    >
      <TextField
        id="relative"
        label="家人的手机号或姓名"
        max={50}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setFound(null);
          onChange(null);
        }}
      />
      <Button block id="find-relative" busy={finding.busy} onPress={finding.run}>
        查找
      </Button>
      {found?.length === 0 && (
        <View className="secondary">没有查到用小程序的成年人。请家人先登录、绑定本社区的住户。</View>
      )}
      {found && found.length > 0 && (
        <Segmented
          look="chips"
          label="查到的家人"
          options={found.map((one) => ({ value: one.residentId, text: relativeText(one) }))}
          value={value}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}

const relativeText = ({ name, age, gridName, phoneTail }: Relative) =>
  [`${name} ${age}\u00a0岁`, gridName, ...(phoneTail ? [`尾号 ${phoneTail}`] : [])].join(' · ');
