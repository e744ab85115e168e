import type { Locator, Page } from 'playwright-core';
import type { HostOptions, Interaction, RecordedCall } from '../../weapp-host/browser/host-options';

/** What a user says when WeChat asks; `off` where all such messages are turned off in WeChat itself. */
export type ConsentAnswer = HostOptions['subscribeAnswer'];

/** A photo that the user picks. */
export interface Photo {
  name: string;
  type: string;
  bytes: Buffer;
}

/** A file that the app hands to the user. */
export interface OpenedFile {
  /** its last part, behind the dot */
  extension: string;
  bytes: Buffer;
}

/** What differs between the builds: how the app is opened, and what the platform around it does. */
export interface Driver {
  readonly page: Page;
  open(): Promise<void>;
  close(): Promise<void>;
  /** the app is killed and started again; storage is kept */
  reopen(): Promise<void>;
  goBack(): Promise<void>;
  tab(name: string): Locator;
  setOffline(offline: boolean): Promise<void>;
  setDark(dark: boolean): Promise<void>;
  supplyPhotos(photos: Photo[]): Promise<void>;
  supplyScan(result: string): Promise<void>;
  /** what the user answers when WeChat asks for consent to messages, from now on */
  answerConsent(answer: ConsentAnswer): Promise<void>;
  /** What the app hands over as a file after `press`. */
  receiveFile(press: () => Promise<void>): Promise<OpenedFile>;
  pullDown(): Promise<void>;
  calls(): Promise<RecordedCall[]>;
  errors(): Promise<string[]>;
  /** setData by interaction; nothing on the web */
  interactions(): Promise<Interaction[]>;
}
