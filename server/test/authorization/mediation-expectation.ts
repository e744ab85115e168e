import { byGrid, everywhere, gridStaff, signedIn, withReporter, type Expectation } from './actor.js';

const workers = ['gridWorker', 'partTimeGridWorker'] as const;
/** Whoever works in a grid is the mediator of the one that is tried, but serves their own grid alone. */
const mediator = byGrid(workers, []);
/** With the level above. */
const seen = byGrid(workers, ['communityAdmin']);
/** The reporter is a party, wherever it is. */
const party = everywhere(['reporter']);

/** Who must succeed with mediations. */
export const mediationExpectations: Readonly<Record<string, Expectation>> = {
  'mediation.start': seen,
  // whoever sees the complaint is told whether there is one for them
  'mediation.ofComplaint': withReporter(byGrid(gridStaff, ['communityAdmin', 'townOfficer'])),
  'mediation.list': everywhere([...workers, 'communityAdmin', 'townOfficer']),
  'mediation.get': seen,
  'mediation.listMediators': seen,
  'mediation.printAgreement': seen,
  'mediation.handOver': seen,
  'mediation.addParty': mediator,
  'mediation.removeParty': mediator,
  'mediation.invite': mediator,
  'mediation.moveAppointment': mediator,
  'mediation.cancelAppointment': mediator,
  'mediation.holdAppointment': mediator,
  'mediation.propose': mediator,
  'mediation.recordPaper': mediator,
  'mediation.recordKept': mediator,
  'mediation.recordBroken': mediator,
  'mediation.moveFollowUp': mediator,
  'mediation.tieParty': mediator,
  'mediation.fail': mediator,
  'mediation.withdraw': mediator,
  'mediation.listOwn': everywhere(signedIn),
  'mediation.getOwn': party,
  'mediation.confirm': party,
  'mediation.decline': party,
};
