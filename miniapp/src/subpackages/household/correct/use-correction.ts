import { correctionApi } from '@linge/shared/correction/correction.api';
import type { CorrectionField } from '@linge/shared/correction/correction.schema';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { call } from '../../../services/client';
import { itemOf, itemProblems } from '../../../services/correction-form';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

type Values = Readonly<Partial<Record<CorrectionField, string>>>;

/** The form of a correction; the phone is what changes most. */
export function useCorrection(residentId: string) {
  const [values, setValues] = useState<Values>({ phone: '' });
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<Values>({});
  const [whole, setWhole] = useState<string | null>(null);
  // One id until something else is asked: sent again after a lost answer, it is still one correction.
  const sent = useRef({ id: newId(), content: '' });
  const chosen = Object.keys(values) as CorrectionField[];

  const { busy, run } = useAction(
    async () => {
      setWhole(null);
      const wrong = itemProblems(values);
      setProblems(wrong);
      if (Object.keys(wrong).length > 0) return;
      const fields = chosen.map((field) => itemOf(field, values[field] ?? ''));
      const body = { residentId, fields, note: note.trim() || null };
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { id: newId(), content };
      await call(correctionApi.ask, { body: { id: sent.current.id, ...body } });
      void Taro.showToast({ title: '已提交，等网格员核对', icon: 'none' });
      await Taro.redirectTo({ url: '/subpackages/household/held/index' });
    },
    (error) => setWhole(errorText(error)),
  );

  return {
    ...{ values, chosen, note, setNote, problems, whole, busy, submit: run },
    add: (field: CorrectionField) => setValues((before) => ({ ...before, [field]: '' })),
    change: (field: CorrectionField, value: string) => setValues((before) => ({ ...before, [field]: value })),
    remove: (field: CorrectionField) => setValues(({ [field]: _gone, ...others }) => others),
  };
}
