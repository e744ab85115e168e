import { maxPromises } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { useRef } from 'react';
import { Button } from '../../../components/button';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { typedDay } from '../../../format/day-input';
import { agreementDraftKey, useAgreementDraft, type PromiseDraft } from '../../../services/agreement-draft';
import { newId } from '../../../services/new-id';
import { createRequestName } from '../../../services/request-name';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';

/** What all are to confirm; a change of a text that stands begins with that text. */
export function ProposeForm(props: FormProps) {
  const { mediation, accountId, send } = props;
  const { agreement, parties } = mediation;
  const nameOf = useRef(createRequestName(newId));
  const kept = useAgreementDraft(agreementDraftKey(accountId, mediation), () => ({
    text: agreement?.text ?? '',
    days: (agreement?.followUpDays ?? [7, 30]).join('、'),
    promises: (agreement?.promises ?? []).map(({ partyId, text: said, on }) => ({
      ...{ key: newId(), partyId, text: said, day: (on ?? '').replace(/-/g, '') },
    })),
  }));
  const { text, days } = kept.draft;
  // somebody of a kept draft may be no party any more
  const promises = kept.draft.promises.filter(({ partyId }) => parties.some(({ id }) => id === partyId));
  const setText = (typed: string) => kept.change({ text: typed });
  const setDays = (typed: string) => kept.change({ days: typed });
  const setPromises = (changed: readonly PromiseDraft[]) => kept.change({ promises: changed });
  const followUpDays = days.split(/[^0-9]+/).flatMap((part) => (part ? [Number(part)] : []));
  const written = promises.filter((promise) => promise.text.trim());
  const sent = async (body: object) => {
    await send(body);
    kept.drop();
  };
  const sheet = useActionForm(
    { ...props, send: sent },
    {
      missing: () => ({
        ...(text.trim() ? {} : { text: '请写下谈好的内容' }),
        ...(followUpDays.length > 0 && followUpDays.every((day) => day >= 1 && day <= 365)
          ? {}
          : { followUpDays: '请填天数，如 7、30' }),
        ...(written.every(({ day }) => !day || typedDay(day)) ? {} : { promises: '请填 8 位数字的日期' }),
      }),
      body: () => {
        const asked = {
          text: text.trim(),
          followUpDays,
          promises: written.map(({ partyId, text: said, day }) => ({
            ...{ partyId, text: said.trim(), on: typedDay(day) },
          })),
        };
        return { agreementId: nameOf.current(asked), ...asked };
      },
    },
  );
  const { wrong } = sheet.form;
  const change = (key: string, part: Partial<PromiseDraft>) =>
    setPromises(promises.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <SheetForm {...sheet}>
      {agreement && <View className="secondary small">改了内容，已经确认的也要重新确认。</View>}
      <FormField label="协议内容" hint="各方都看得到，请写得明白" error={wrong.text}>
        <TextField area id="text" label="协议内容" max={2000} value={text} onChange={setText} />
      </FormField>
      {promises.map(({ key, partyId, text: said, day }, index) => (
        <View key={key} className="stack">
          <FormField label={`约定 ${index + 1}`} error={wrong.promises}>
            <View className="stack">
              <Segmented
                look="chips"
                label="谁来做"
                options={parties.map(({ id, name }) => ({ value: id, text: name }))}
                value={partyId}
                onChange={(chosen) => change(key, { partyId: chosen })}
              />
              <TextField
                id={`promise-${index}`}
                label={`约定 ${index + 1}`}
                placeholder="做什么"
                max={200}
                value={said}
                onChange={(typed) => change(key, { text: typed })}
              />
            </View>
          </FormField>
          <DayField
            optional
            label="哪天以前"
            spoken={`约定 ${index + 1} 哪天以前做到`}
            example="20261205"
            value={day}
            onChange={(typed) => change(key, { day: typed })}
          />
        </View>
      ))}
      {promises.length < maxPromises && (
        <Button
          id="add-promise"
          icon="plus"
          onPress={() =>
            setPromises([...promises, { key: newId(), partyId: parties[0]?.id ?? '', text: '', day: '' }])
          }
        >
          加一条约定
        </Button>
      )}
      <FormField label="确认后第几天回访" hint="可以填几个，如 7、30" error={wrong.followUpDays}>
        <TextField id="days" label="确认后第几天回访" max={40} value={days} onChange={setDays} />
      </FormField>
    </SheetForm>
  );
}
