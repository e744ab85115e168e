import { scannedClaim, scannedPass } from '@linge/shared/check-in/check-in-link';
import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { attendanceTag } from '../../../format/check-in';
import { canScan, scan } from '../../../platform/scan';
import { useAction } from '../../../services/use-action';
import type { Marking } from './use-marking';

export interface Scanning {
  readonly busy: boolean;
  readonly canScan: boolean;
  readonly run: () => void;
  /** Where nothing can be scanned, the letters below the code are typed. */
  readonly typing: boolean;
  /** @returns what is wrong with it; null where somebody was found */
  readonly take: (text: string) => string | null;
  readonly close: () => void;
}

function say(title: string): Promise<unknown> {
  return Taro.showToast({ title, icon: 'none', duration: 2000 });
}

/** Somebody's code, scanned by the organiser: the list on the device knows whose it is, so no network is needed. */
export function useScanning(marking: Marking): Scanning {
  const [typing, setTyping] = useState(false);
  // the list goes on changing while the scanner stays open
  const latest = useRef(marking);
  useEffect(() => {
    latest.current = marking;
  });
  const find = (text: string): ListedCheckIn | string => {
    const pass = scannedPass(text);
    if (!pass)
      return scannedClaim(text)
        ? '这是大屏上的签到码，请扫对方手机上的'
        : '这不是签到码，请对方打开“我的签到码”';
    return (
      latest.current.items.find((item) => item.pass === pass) ??
      '名单里没有这个码：可能是别的场次的，也可能刚报名，下拉刷新再扫；没报名的可以现场加人'
    );
  };
  const take = (text: string): string | null => {
    const found = find(text);
    if (typeof found === 'string') return found;
    if (found.attendance === 'present') {
      void say(`${found.name} 已经签过了，${attendanceTag(found).text}`);
      return null;
    }
    latest.current.mark(found, 'present', { way: 'scan' });
    void say(`${found.name} 签到了`);
    return null;
  };
  const scanning = useAction(async () => {
    if (!canScan) {
      setTyping(true);
      return;
    }
    // one after the other, until whoever scans closes the scanner
    for (let text = await scan(); text !== null; text = await scan()) {
      const wrong = take(text);
      if (wrong) void say(wrong);
    }
  });
  return { busy: scanning.busy, canScan, run: scanning.run, typing, take, close: () => setTyping(false) };
}
