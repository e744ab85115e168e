import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AddOtherHome,
  AddResident,
  ChangeHead,
  ChangeHousehold,
  CorrectResident,
  EndOtherHome,
  EnterHousehold,
  JoinHousehold,
  LeaveResident,
  MoveOutHousehold,
  MoveResident,
  OtherHome,
  RenewTerm,
  ReturnResident,
  SplitHousehold,
} from './life-event.schema.js';
import { RegistryChange } from './registry-change.schema.js';
import {
  Household,
  HouseholdCount,
  HouseholdCountQuery,
  HouseholdListQuery,
  Resident,
  ResidentListQuery,
  TimelineQuery,
} from './resident.schema.js';

const errors = [
  'VERSION_CONFLICT',
  'ID_ALREADY_USED',
  'RESIDENT_ID_NUMBER_TAKEN',
  'REGISTRY_HEAD_REQUIRED',
  'REGISTRY_HOUSEHOLD_CLOSED',
  'REGISTRY_ENTRY_CONTRADICTS',
  'REGISTRY_LABEL_UNKNOWN',
  'ROOM_NOT_FOUND',
] as const;

/** An action on a household: what is done with it answers the household. */
function householdAction<const Action extends string, Body extends z.ZodMiniType>(
  action: Action,
  summary: string,
  body: Body,
) {
  return defineEndpoint({
    name: `household.${action}`,
    method: 'POST',
    path: `/households/:id/actions/${action}`,
    permission: 'resident.manage',
    summary,
    params: IdParams,
    body,
    response: Household,
    errors,
  });
}

function residentAction<const Action extends string, Body extends z.ZodMiniType>(
  action: Action,
  summary: string,
  body: Body,
) {
  return defineEndpoint({
    name: `resident.${action}`,
    method: 'POST',
    path: `/residents/:id/actions/${action}`,
    permission: 'resident.manage',
    summary,
    params: IdParams,
    body,
    response: Resident,
    errors,
  });
}

export const residentApi = {
  listHouseholds: defineEndpoint({
    name: 'household.list',
    method: 'GET',
    path: '/households',
    permission: 'household.read',
    summary: 'Households of one’s own scope',
    query: HouseholdListQuery,
    response: pageOf(Household),
  }),
  countHouseholds: defineEndpoint({
    name: 'household.count',
    method: 'GET',
    path: '/households/count',
    permission: 'household.read',
    summary: 'How many households a filter finds',
    query: HouseholdCountQuery,
    response: HouseholdCount,
  }),
  getHousehold: defineEndpoint({
    name: 'household.get',
    method: 'GET',
    path: '/households/:id',
    permission: 'household.read',
    summary: 'One household',
    params: IdParams,
    response: Household,
  }),
  listResidents: defineEndpoint({
    name: 'resident.list',
    method: 'GET',
    path: '/residents',
    permission: 'resident.read',
    summary: 'Residents of one’s own scope, masked',
    query: ResidentListQuery,
    response: pageOf(Resident),
  }),
  getResident: defineEndpoint({
    name: 'resident.get',
    method: 'GET',
    path: '/residents/:id',
    permission: 'resident.read',
    summary: 'One resident, masked',
    params: IdParams,
    response: Resident,
  }),
  enterHousehold: defineEndpoint({
    name: 'household.enter',
    method: 'POST',
    path: '/households',
    permission: 'resident.manage',
    summary: 'A household moves in, with its people',
    body: EnterHousehold,
    response: Household,
    status: 201,
    errors,
  }),
  addResident: householdAction('addResident', 'Somebody is born into a household, or moves in', AddResident),
  changeHousehold: householdAction('change', 'Room, residency or landlord', ChangeHousehold),
  changeHead: householdAction('changeHead', 'Somebody else becomes the head', ChangeHead),
  joinHousehold: householdAction('join', 'Another household comes into this one', JoinHousehold),
  splitHousehold: householdAction('split', 'Some become a household of their own', SplitHousehold),
  moveOutHousehold: householdAction('moveOut', 'All leave the community', MoveOutHousehold),
  householdTimeline: defineEndpoint({
    name: 'household.timeline',
    method: 'GET',
    path: '/households/:id/changes',
    permission: 'household.read',
    summary: 'What happened to a household and its people, newest first',
    params: IdParams,
    query: TimelineQuery,
    response: pageOf(RegistryChange),
  }),
  correctResident: residentAction('correct', 'Puts fields of the ledger right', CorrectResident),
  leaveResident: residentAction('leave', 'Somebody died or moved out', LeaveResident),
  moveResident: residentAction('move', 'To another household of the community', MoveResident),
  returnResident: residentAction('return', 'Back after having moved out', ReturnResident),
  renewTerm: residentAction('renewTerm', 'A floating resident stays on', RenewTerm),
  residentTimeline: defineEndpoint({
    name: 'resident.timeline',
    method: 'GET',
    path: '/residents/:id/changes',
    permission: 'resident.read',
    summary: 'What happened to somebody, newest first',
    params: IdParams,
    query: TimelineQuery,
    response: pageOf(RegistryChange),
  }),
  addOtherHome: residentAction('addHome', 'Somebody also lives in another household', AddOtherHome),
  endOtherHome: residentAction('endHome', 'And does not any more', EndOtherHome),
  listOtherHomes: defineEndpoint({
    name: 'resident.listOtherHomes',
    method: 'GET',
    path: '/residents/:id/other-homes',
    permission: 'resident.read',
    summary: 'Where somebody also lives',
    params: IdParams,
    response: z.object({ items: z.array(OtherHome) }),
  }),
  listOtherResidents: defineEndpoint({
    name: 'household.listOtherResidents',
    method: 'GET',
    path: '/households/:id/other-residents',
    permission: 'household.read',
    summary: 'Who also lives there and counts elsewhere',
    params: IdParams,
    response: z.object({ items: z.array(OtherHome) }),
  }),
};
