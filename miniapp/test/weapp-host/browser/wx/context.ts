import type { WeappPackage } from '../../package/weapp-package';
import type { Dialogs } from '../frame/dialogs';
import type { Frame } from '../frame/frame';
import type { PageStack } from '../frame/page-stack';
import type { HostOptions, SuppliedFile } from '../host-options';
import type { Recorder } from '../record';
import type { FileStore } from './file-store';
import { Listeners } from './call';
import type { Gesture } from './gesture';
import type { Privacy } from './privacy';

/** What the parts of `wx` share. */
export interface HostContext {
  options: HostOptions;
  weapp: WeappPackage;
  recorder: Recorder;
  frame: Frame;
  dialogs: Dialogs;
  pages: PageStack;
  files: FileStore;
  /** photos and scan results that the test has laid out for the next call */
  supplied: { files: SuppliedFile[]; scans: string[] };
  events: HostEvents;
  privacy: Privacy;
  gesture: Gesture;
}

/** Events of the platform that the test can cause. */
export class HostEvents {
  readonly appShow = new Listeners<object>();
  readonly appHide = new Listeners<object>();
  readonly theme = new Listeners<{ theme: string }>();
  readonly network = new Listeners<{ isConnected: boolean; networkType: string }>();
}
