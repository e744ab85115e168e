import { useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { startOutbox } from './services/complaint-outbox';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  // reports that could not be sent go on their way again
  useDidShow(startOutbox);
  return children;
}
