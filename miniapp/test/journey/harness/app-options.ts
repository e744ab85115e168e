import type { Build } from './chromium';

/** Whoever can log in to the demo community; see `GET /api/sessions/demo`. */
export type Persona =
  | 'resident'
  | 'neighbour'
  | 'otherGridResident'
  | 'volunteer'
  | 'microGridLeader'
  | 'gridWorker'
  | 'otherGridWorker'
  | 'branchSecretary'
  | 'unitHandler'
  | 'communityAdmin'
  | 'townOfficer'
  | 'otherCommunityAdmin';

/** Where the API and the simulator of WeChat are. */
export interface ServerAddress {
  /** base of API and web build, without a trailing slash */
  url: string;
  /** base of WeChat's simulator */
  simulatorUrl: string;
}

/** What a journey decides before the app opens. */
export interface AppOptions {
  build: Build;
  server: ServerAddress;
  /** logged in as this persona from the start; a visitor when absent */
  persona?: Persona;
  /** logged in through WeChat as somebody who is no persona, from the start */
  openid?: string;
  /** on weapp: whose WeChat it is, while nobody is logged in yet; `persona` when absent */
  wechatOf?: Persona;
  /** width of the window in px; 375 unless told */
  width?: number;
  height?: number;
  elder?: boolean;
  dark?: boolean;
  /** page path such as `subpackages/door/detail/index`; the first tab when absent */
  path?: string;
  query?: Record<string, string>;
  /** opened by the printed code of a door: the browser or WeChat gets the link that the code holds */
  scannedDoor?: string;
  /** on weapp: whether the privacy notice has been agreed to; true unless told */
  privacyAgreed?: boolean;
  /** on weapp: the phone number that WeChat would hand over; refused when absent */
  phoneNumber?: string;
}
