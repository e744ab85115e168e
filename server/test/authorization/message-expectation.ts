import { everywhere, ownCommunity, signedIn, type Expectation } from './actor.js';

/** Of what may be pushed to somebody, and what could not be. */
export const messageExpectations: Readonly<Record<string, Expectation>> = {
  'message.unread': everywhere(signedIn),
  'message.readGroup': everywhere(signedIn),
  'message.preference': everywhere(signedIn),
  'message.changePreference': everywhere(signedIn),
  'subscription.list': everywhere(signedIn),
  'subscription.record': everywhere(signedIn),
  'subscription.stop': everywhere(signedIn),
  'subscription.resume': everywhere(signedIn),
  'undelivered.list': ownCommunity(['communityAdmin', 'townOfficer']),
  'undelivered.listOfTown': ownCommunity(['townOfficer']),
  'undelivered.waiting': ownCommunity(['communityAdmin', 'townOfficer']),
  'undelivered.waitingOfTown': ownCommunity(['townOfficer']),
  'undelivered.sendAll': ownCommunity(['communityAdmin', 'townOfficer']),
  'undelivered.sendAllOfTown': ownCommunity(['townOfficer']),
  'undelivered.sendAgain': ownCommunity(['communityAdmin', 'townOfficer']),
};
