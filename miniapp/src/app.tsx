import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchPageLoads } from './platform/page-load';
import { startCheckIns } from './services/check-in-start';
import { startOutbox } from './services/complaint-outbox';
import { startConsents } from './services/subscription';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(watchPageLoads);
  // what could not be sent goes on its way again: reports, check-ins, and answers to WeChat
  useDidShow(() => {
    startOutbox();
    startCheckIns();
    startConsents();
  });
  return children;
}
