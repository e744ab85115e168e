import type { Role } from '@linge/shared/permission';

/** Everybody who tries: each role in its own grid or community, and the one who reported the complaint at hand. */
export const actors = [
  'visitor',
  'resident',
  'reporter',
  'volunteer',
  'microGridLeader',
  'gridWorker',
  'partTimeGridWorker',
  'partTimeMember',
  'branchSecretary',
  'unitHandler',
  'communityAdmin',
  'townOfficer',
] as const satisfies readonly (Role | 'reporter')[];
export type Actor = (typeof actors)[number];

/** Where the row lies that they try: their own grid, another of their community, or another town's community. */
export const places = ['ownGrid', 'otherGrid', 'otherCommunity'] as const;
export type Place = (typeof places)[number];

/** Who must succeed; everybody else must be refused. Written by hand, so that it can disagree with the code. */
export type Expectation = Readonly<Record<Place, readonly Actor[]>>;

const everybody: readonly Actor[] = actors;
const signedIn = actors.filter((actor) => actor !== 'visitor');
const gridStaff = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'] as const;
const everywhere = (who: readonly Actor[]): Expectation => ({
  ownGrid: who,
  otherGrid: who,
  otherCommunity: who,
});
const byGrid = (grid: readonly Actor[], community: readonly Actor[]): Expectation => ({
  ownGrid: [...grid, ...community],
  otherGrid: community,
  otherCommunity: [],
});
const ownCommunity = (who: readonly Actor[]): Expectation => byGrid([], who);

const registry = byGrid(gridStaff, ['communityAdmin']);
const importing = byGrid(['gridWorker'], ['communityAdmin']);
const handling = byGrid(['gridWorker', 'partTimeGridWorker'], ['communityAdmin']);
const ownThings: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };
/** In the try at the own grid it is one's own; elsewhere somebody else's. */
const ownFilters: Expectation = {
  ownGrid: [...gridStaff, 'communityAdmin'],
  otherGrid: [],
  otherCommunity: [],
};

export const expectations: Readonly<Record<string, Expectation>> = {
  'health.live': everywhere(everybody),
  'health.ready': everywhere(everybody),
  'session.open': everywhere(everybody),
  'session.listPersonas': everywhere(everybody),
  'session.openDemo': everywhere(everybody),
  'session.close': everywhere(signedIn),
  'session.closeAll': everywhere(signedIn),
  'account.me': everywhere(signedIn),
  'account.tiePhone': everywhere(signedIn),
  'account.delete': everywhere(signedIn),
  'community.list': everywhere(everybody),
  'community.get': everywhere(everybody),
  'grid.list': everywhere(everybody),
  'grid.get': everywhere(everybody),
  'grid.chain': everywhere(everybody),
  'grid.phone': everywhere(everybody),
  'door.get': everywhere(everybody),
  'door.phone': everywhere(everybody),
  'door.list': everywhere(signedIn),
  'door.print': registry,
  'unit.list': ownCommunity([...gridStaff, 'communityAdmin', 'townOfficer']),
  'staffMember.list': ownCommunity(['communityAdmin']),
  'staffMember.create': ownCommunity(['communityAdmin']),
  'gridAssignment.list': byGrid(gridStaff, ['communityAdmin', 'townOfficer']),
  'gridAssignment.create': ownCommunity(['communityAdmin']),
  'gridAssignment.end': ownCommunity(['communityAdmin']),
  'organisation.get': ownCommunity([...gridStaff, 'communityAdmin', 'townOfficer']),
  'handover.preview': ownCommunity(['communityAdmin']),
  'handover.create': ownCommunity(['communityAdmin']),
  'handover.list': ownCommunity(['communityAdmin']),
  'handover.cancel': ownCommunity(['communityAdmin']),
  'gridAssignment.standIn': ownCommunity(['communityAdmin']),
  'household.count': registry,
  'household.list': registry,
  'household.get': registry,
  'resident.list': registry,
  'resident.get': registry,
  'resident.count': registry,
  'room.listEmpty': registry,
  'resident.reveal': registry,
  'resident.call': registry,
  'household.revealLandlord': registry,
  'household.callLandlord': registry,
  'accessRecord.list': ownCommunity(['communityAdmin']),
  'registryLabel.list': ownCommunity([...gridStaff, 'communityAdmin']),
  'registryLabel.create': ownCommunity(['communityAdmin']),
  'registryLabel.change': ownCommunity(['communityAdmin']),
  'registryField.list': ownCommunity([...gridStaff, 'communityAdmin']),
  'registryField.create': ownCommunity(['communityAdmin']),
  'registryField.change': ownCommunity(['communityAdmin']),
  'savedFilter.list': ownCommunity([...gridStaff, 'communityAdmin']),
  'savedFilter.create': ownCommunity([...gridStaff, 'communityAdmin']),
  'savedFilter.change': ownFilters,
  'savedFilter.delete': ownFilters,
  'household.enter': handling,
  'household.addResident': handling,
  'household.change': handling,
  'household.changeHead': handling,
  'household.join': handling,
  'household.split': handling,
  'household.moveOut': handling,
  'resident.correct': handling,
  'resident.leave': handling,
  'resident.move': handling,
  'resident.return': handling,
  'resident.renewTerm': handling,
  'resident.addHome': handling,
  'resident.endHome': handling,
  'resident.listOtherHomes': registry,
  'household.listOtherResidents': registry,
  'household.timeline': registry,
  'resident.timeline': registry,
  'registryExport.workbook': registry,
  'registryExport.roster': registry,
  'registryImport.template': importing,
  'registryImport.upload': importing,
  'registryImport.list': importing,
  'registryImport.get': importing,
  'registryImport.listRows': importing,
  'registryImport.wrongRows': importing,
  'registryImport.commit': importing,
  'registryImport.cancel': importing,
  'registryImport.undo': importing,
  'statistics.get': byGrid(gridStaff, ['communityAdmin', 'townOfficer']),
  'file.upload': everywhere(signedIn),
  'file.download': everywhere(everybody),
  'complaint.listCategories': everywhere(everybody),
  'complaint.submit': everywhere(signedIn),
  'complaint.list': everywhere(signedIn),
  'complaint.listOfHousehold': registry,
  'complaint.get': withReporter(byGrid(gridStaff, ['communityAdmin', 'townOfficer'])),
  'complaint.accept': handling,
  'complaint.resolve': handling,
  'complaint.confirm': everywhere(['reporter']),
  'complaint.reopen': everywhere(['reporter']),
  'complaint.withdraw': everywhere(['reporter']),
  'complaint.verify': byGrid(['branchSecretary'], ['communityAdmin']),
  'householdTie.listRooms': everywhere(signedIn),
  'householdTie.request': everywhere(signedIn),
  'householdTie.requestCare': ownThings,
  'householdTie.listOwn': everywhere(signedIn),
  'householdTie.listHouseholds': everywhere(signedIn),
  'householdTie.list': handling,
  'householdTie.get': handling,
  'householdTie.confirm': handling,
  'householdTie.decline': handling,
  'householdTie.withdraw': ownThings,
  'correction.held': everywhere(signedIn),
  'correction.heldAccesses': ownThings,
  'correction.ask': ownThings,
  'correction.listOwn': everywhere(signedIn),
  'correction.withdraw': ownThings,
  'correction.list': handling,
  'correction.get': handling,
  'correction.accept': handling,
  'correction.answer': handling,
  'message.list': everywhere(signedIn),
  'message.read': ownThings,
  'message.readAll': everywhere(signedIn),
};

function withReporter(expectation: Expectation): Expectation {
  const add = (who: readonly Actor[]): readonly Actor[] => ['reporter', ...who];
  return {
    ownGrid: add(expectation.ownGrid),
    otherGrid: add(expectation.otherGrid),
    otherCommunity: add(expectation.otherCommunity),
  };
}
