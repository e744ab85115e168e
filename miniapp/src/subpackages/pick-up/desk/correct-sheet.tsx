import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { correctionReasonText } from '@linge/shared/pick-up/pick-up-word';
import { CorrectionReason, type PickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { authorisedText, takenAtText } from '../../../format/pick-up';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';
import type { ChildSheetProps } from './child-sheet';

const reasons = CorrectionReason.options.map((value) => ({ value, text: correctionReasonText[value] }));

/** Puts a wrong entry right by another one; the guardian reads both. */
export function CorrectSheet(props: ChildSheetProps & { readonly pickUp: PickUp }) {
  const { desk, child, pickUp, onChild, onClose } = props;
  const [id] = useState(newId);
  const [reason, setReason] = useState<CorrectionReason | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const takers = [
    { value: 'nobody', text: '还没有接走' },
    ...(child.guardian.name ? [{ value: 'guardian', text: `监护人 ${child.guardian.name}` }] : []),
    ...child.authorisations
      .filter(({ kind }) => kind !== 'code')
      .map((authorisation) => ({ value: authorisation.id, text: authorisedText(authorisation) })),
  ];
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => ({
      ...(reason ? {} : { reason: '请选哪里错了' }),
      ...(to ? {} : { to: '请选实际是谁接的' }),
    }),
    send: async () => {
      if (!reason || !to) throw new Error('a correction without a reason is stopped by its form');
      const right =
        to === 'nobody' || to === 'guardian'
          ? ({ to } as const)
          : ({ to: 'authorised', authorisationId: to } as const);
      const params = { id: desk.activityId, pickUpId: pickUp.id };
      onChild(await call(pickUpApi.correct, { params, body: { id, reason, ...right } }));
    },
    done: '已更正，并已告诉监护人',
    onDone: onClose,
  });
  return (
    <SheetForm title="更正交接记录" submit="更正" form={form} onClose={onClose}>
      <View>{`原来记的是 ${takenAtText(pickUp)}。原来的记录会留着，监护人看得到。`}</View>
      <FormField label="哪里错了" error={form.wrong.reason}>
        <Segmented look="chips" label="哪里错了" options={reasons} value={reason} onChange={setReason} />
      </FormField>
      <FormField label="实际是谁接的" error={form.wrong.to}>
        <Segmented look="chips" label="实际是谁接的" options={takers} value={to} onChange={setTo} />
      </FormField>
    </SheetForm>
  );
}
