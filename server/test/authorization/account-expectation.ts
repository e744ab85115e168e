import { everybody, everywhere, signedIn, type Expectation } from './actor.js';

/** One's own copy, or one's own child; elsewhere somebody else's. */
const ownThings: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };

export const accountExpectations: Readonly<Record<string, Expectation>> = {
  'session.open': everywhere(everybody),
  'session.listPersonas': everywhere(everybody),
  'session.openDemo': everywhere(everybody),
  'session.close': everywhere(signedIn),
  'session.closeAll': everywhere(signedIn),
  'account.me': everywhere(signedIn),
  'account.tiePhone': everywhere(signedIn),
  'account.typePhone': everywhere(signedIn),
  'account.delete': everywhere(signedIn),
  // WeChat's signature is what lets it in; who else sends it a token makes no difference.
  'wechatCallback.confirm': everywhere(everybody),
  'wechatCallback.receive': everywhere(everybody),
  'privacy.agree': everywhere(signedIn),
  'privacy.deletionOutlook': everywhere(signedIn),
  'privacy.askExport': everywhere(signedIn),
  'privacy.listExports': everywhere(signedIn),
  'privacy.downloadExport': ownThings,
  'guardianConsent.own': everywhere(signedIn),
  'guardianConsent.ask': everywhere(signedIn),
  'guardianConsent.list': everywhere(signedIn),
  'guardianConsent.give': ownThings,
  'guardianConsent.decline': ownThings,
  'guardianConsent.withdraw': ownThings,
};
