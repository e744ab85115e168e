import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { usePlace } from '../../../services/place';
import { refreshMe } from '../../../services/session';
import { useAction } from '../../../services/use-action';

/** The door of a building unit. */
export interface ChosenDoor {
  readonly doorId: string;
  readonly label: string;
}

export type TieProblems = Partial<Record<'door' | 'room' | 'name' | 'phone' | 'whole', string>>;

/** The form of a request. @param told the phone that WeChat told, masked; null where it has to be typed */
export function useTie(told: string | null) {
  const place = usePlace();
  const [chosen, setChosen] = useState<ChosenDoor | null>(null);
  const scanned = place?.doorId ? { doorId: place.doorId, label: place.label } : null;
  const door = chosen ?? scanned;
  const [room, setRoom] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [problems, setProblems] = useState<TieProblems>({});
  // One id until something else is asked: sent again after a lost answer, it is still one request.
  const sent = useRef({ id: newId(), content: '' });

  const missing = (): TieProblems => ({
    ...(door ? {} : { door: '请选择楼栋单元' }),
    ...(room ? {} : { room: '请选择房号' }),
    ...(name.trim() ? {} : { name: '请填写姓名' }),
    ...(told !== null || phone.trim() ? {} : { phone: '请填写手机号' }),
  });

  const { busy, run } = useAction(
    async () => {
      const lacking = missing();
      setProblems(lacking);
      if (Object.keys(lacking).length > 0) return;
      const body = { roomId: room, name, ...(told === null ? { phone } : {}) };
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { id: newId(), content };
      const { state } = await call(householdTieApi.request, { body: { id: sent.current.id, ...body } });
      await refreshMe();
      void Taro.showToast({
        title: state === 'confirmed' ? '已经确认，欢迎回家' : '已提交，等网格员确认',
        icon: 'none',
        duration: 3000,
      });
      await Taro.redirectTo({ url: '/subpackages/household/mine/index' });
    },
    (error) => {
      const { name: ofName, phone: ofPhone, roomId: ofRoom } = fieldTextsOf(error);
      const beside = error instanceof ApiError && (ofName ?? ofPhone ?? ofRoom) !== undefined;
      setProblems({
        ...(ofName ? { name: ofName } : {}),
        ...(ofPhone ? { phone: ofPhone } : {}),
        ...(ofRoom ? { room: ofRoom } : {}),
        ...(beside ? {} : { whole: errorText(error) }),
      });
    },
  );

  const setDoor = (next: ChosenDoor) => {
    setChosen(next);
    setRoom('');
  };
  return { door, room, name, phone, problems, busy, setDoor, setRoom, setName, setPhone, submit: run };
}
