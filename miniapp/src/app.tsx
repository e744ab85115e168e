import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchPageLoads } from './platform/page-load';
import { startOutbox } from './services/complaint-outbox';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(watchPageLoads);
  // reports that could not be sent go on their way again
  useDidShow(startOutbox);
  return children;
}
