import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { SwitchField } from '../../../components/switch-field';
import { TextField } from '../../../components/text-field';
import { comingDayText } from '../../../format/span';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import {
  newTaker,
  relationOptions,
  takerBody,
  takerProblems,
  type TakerForm,
} from '../../../services/pick-up-form.policy';
import { useSheetForm } from '../../../services/use-sheet-form';

interface TakerSheetProps {
  readonly kind: TakerForm['kind'];
  readonly own: OwnPickUp;
  readonly onDone: (after: OwnPickUp) => void;
  readonly onClose: () => void;
}

/** Days that can be chosen for a code: of a long series the nearest. */
const shownDays = 6;

/** Names somebody who comes again and again, or makes a code for who comes once. */
export function TakerSheet({ kind, own, onDone, onClose }: TakerSheetProps) {
  const [id] = useState(newId);
  const [taker, setTaker] = useState(() => newTaker(kind, own));
  const change = (part: Partial<TakerForm>) => setTaker({ ...taker, ...part });
  const named = kind === 'named';
  const form = useSheetForm({
    missing: () => takerProblems(taker),
    send: async () => {
      const params = { id: own.signUpId };
      onDone(await call(pickUpApi.authorise, { params, body: takerBody(id, taker) }));
    },
    done: named ? '已授权' : '接送码做好了',
    onDone: () => undefined,
  });
  return (
    <SheetForm
      title={named ? '固定来接的人' : '只来接一次的人'}
      submit={named ? '授权' : '做接送码'}
      form={form}
      onClose={onClose}
    >
      <FormField label="姓名" error={form.wrong.name}>
        <TextField
          id="taker-name"
          label="姓名"
          max={20}
          value={taker.name}
          onChange={(name) => change({ name })}
        />
      </FormField>
      <FormField label="是孩子的" error={form.wrong.relation}>
        <Segmented
          look="chips"
          label="是孩子的"
          options={relationOptions}
          value={taker.relation}
          onChange={(relation) => change({ relation })}
        />
      </FormField>
      {named ? (
        <>
          <FormField
            label="手机号"
            hint="只给组织者在当天拨打，屏幕上看不到中间几位"
            error={form.wrong.phone}
          >
            <TextField
              id="taker-phone"
              label="手机号"
              inputMode="number"
              max={13}
              value={taker.phone}
              onChange={(phone) => change({ phone })}
            />
          </FormField>
          <FormField label="本人同意" error={form.wrong.agreed}>
            <SwitchField
              id="taker-agreed"
              title="已经告诉本人并得到同意"
              detail="姓名和电话只用来交接孩子，最后一场结束三十天后删除"
              checked={taker.agreed}
              onChange={(agreed) => change({ agreed })}
            />
          </FormField>
        </>
      ) : (
        <>
          <FormField label="哪天来接" error={form.wrong.day}>
            <Segmented
              look="chips"
              label="哪天来接"
              options={own.days.slice(0, shownDays).map((day) => ({ value: day, text: comingDayText(day) }))}
              value={taker.day}
              onChange={(day) => change({ day })}
            />
          </FormField>
          <View className="secondary small">会做一个 6 位数的接送码，告诉来接的人；组织者核对后交接。</View>
        </>
      )}
    </SheetForm>
  );
}
