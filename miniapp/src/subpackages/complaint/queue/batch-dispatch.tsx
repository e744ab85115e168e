import { useState } from 'react';
import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { staffForms } from '../../../services/complaint-staff-form';
import { dispatchAll, type BatchOrder } from '../../../services/complaint-batch';
import { notAccepted } from '../../../services/complaint-batch.policy';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { TemplateChips } from '../detail/template-chips';
import { UnitsField } from '../detail/field/units-field';
import type { Desk } from './use-desk';
import '../detail/index.scss';

const form = staffForms.dispatch;

/** One unit and one instruction for several complaints. */
export function BatchDispatch({ desk }: { readonly desk: Desk }) {
  const picked = desk.picked ?? [];
  const communityId = picked[0]?.communityId ?? '';
  const [order, setOrder] = useState<BatchOrder>({ note: '', leadUnit: null, helpingUnits: [] });
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<BatchOrder>) => setOrder((before) => ({ ...before, ...part }));
  const sending = useAction(
    async () => {
      setProblem(null);
      const missing = {
        ...(order.leadUnit ? {} : { leadUnitId: '请选承办单位' }),
        ...(order.note.trim() ? {} : { note: `请写一写${form.noteLabel ?? ''}` }),
      };
      setWrong(missing);
      if (Object.keys(missing).length > 0) return;
      desk.finish(await dispatchAll(picked, order));
    },
    (error) => {
      setWrong(fieldTextsOf(error));
      setProblem(`${errorText(error)}。再点一次会接着办，已经派出的不会重复`);
    },
  );
  const { note } = order;
  return (
    <SheetForm
      title={`把 ${picked.length} 件派给单位`}
      submit={`派单 ${picked.length} 件`}
      form={{ problem, busy: sending.busy, submit: sending.run }}
      onClose={desk.close}
    >
      <View className="secondary small">
        {notAccepted(picked) ?? '已受理的才能派单'}
        。单位看不到反映人的联系方式；需要让单位联系反映人的，请打开那一件单独派
      </View>
      <UnitsField communityId={communityId} draft={order} change={change} wrong={wrong} />
      <FormField label={form.noteLabel} hint={form.noteHint} error={wrong.note}>
        <TextField
          area
          id="note"
          label={form.noteLabel}
          placeholder={form.notePlaceholder}
          max={1000}
          value={note}
          onChange={(typed) => change({ note: typed })}
        />
        <TemplateChips
          action="dispatch"
          of={{ communityId, category: null }}
          filling={{}}
          typed={note}
          onInsert={(text) => change({ note: text })}
        />
      </FormField>
    </SheetForm>
  );
}
