import { activityDecisions } from './content-decisions.activity.js';
import { complaintDecisions } from './content-decisions.complaint.js';
import { noticeDecisions } from './content-decisions.notice.js';
import {
  contentScenes,
  type ContentDecision,
  type ContentPath,
  type UploadDecision,
} from './content-decision.js';

const { profile, comment, forum } = contentScenes;

/** Where a mediation's steps stand in the request. */
const mediationStep = { type: 'mediation', id: 'params.id', step: 'body.version' } as const;

function mediation(...fields: ContentPath[]): ContentDecision {
  return { check: { scene: comment, fields, subject: mediationStep, readers: 'confidants' } };
}

const byRegistry: ContentDecision = { leave: { 'body.reason': 'person' } };

/** What is held about somebody, below a path. */
function person(path: ContentPath): ContentDecision['leave'] {
  const fields = ['name', 'idNumber', 'phone', 'otherPhone', 'domicile', 'occupation', 'employer'];
  return Object.fromEntries([...fields, 'labels.*', 'custom.*'].map((name) => [`${path}.${name}`, 'person']));
}

const landlord = { 'body.landlord.name': 'person', 'body.landlord.phone': 'person' } as const;

/**
 * Every endpoint through which somebody writes words, and what is done with them. A field that can hold words and stands
 * nowhere here fails a test; so does one that stands here and is gone.
 */
export const contentDecisions: Readonly<Record<string, ContentDecision>> = {
  ...complaintDecisions,
  ...noticeDecisions,
  ...activityDecisions,
  'session.open': { leave: { 'body.code': 'code' } },
  'account.tiePhone': { leave: { 'body.code': 'code' } },
  'account.typePhone': { leave: { 'body.phone': 'person' } },
  'staffMember.create': { leave: { 'body.name': 'person', 'body.phone': 'person' } },

  'household.enter': { leave: { ...byRegistry.leave, ...landlord, ...person('body.residents.*') } },
  'household.addResident': { leave: { ...byRegistry.leave, ...person('body.resident') } },
  'household.change': { leave: { ...byRegistry.leave, ...landlord } },
  'household.changeHead': byRegistry,
  'household.join': byRegistry,
  'household.split': byRegistry,
  'household.moveOut': byRegistry,
  'resident.correct': { leave: { ...byRegistry.leave, ...person('body.fields') } },
  'resident.leave': byRegistry,
  'resident.move': byRegistry,
  'resident.return': byRegistry,
  'resident.renewTerm': byRegistry,
  'resident.addHome': byRegistry,
  'resident.endHome': byRegistry,
  'resident.reveal': { leave: { 'body.note': 'person' } },
  'household.revealLandlord': { leave: { 'body.note': 'person' } },
  'registryLabel.create': names('registryLabel', 'body.id', 'body.name'),
  'registryLabel.change': names('registryLabel', 'params.id', 'body.name'),
  'registryField.create': names('registryField', 'body.id', 'body.name', 'body.options.*'),
  'registryField.change': names('registryField', 'params.id', 'body.name', 'body.options.*'),
  'savedFilter.create': { leave: { 'body.name': 'ownEyes', 'body.filter.q': 'ownEyes' } },
  'savedFilter.change': { leave: { 'body.name': 'ownEyes', 'body.filter.q': 'ownEyes' } },

  'workingCalendar.change': {
    check: {
      scene: profile,
      fields: ['body.set.*.name'],
      subject: { type: 'community', id: 'body.communityId' },
      readers: 'names',
    },
    leave: { 'body.revision': 'code' },
  },

  'suggestionBox.create': names('suggestionBox', 'body.id', 'body.label'),
  'suggestionBox.change': names('suggestionBox', 'params.id', 'body.label'),
  'suggestionBox.ask': { leave: { 'body.code': 'code' } },
  // The complaint is what neighbours are told of; what hangs beside the box is printed and read by whoever hangs it up.
  'suggestionBox.fileSlip': {
    check: {
      scene: forum,
      fields: ['body.text', 'body.placeDetail', 'body.summary'],
      subject: { type: 'complaint', id: 'body.complaintId', step: 1 },
      readers: 'neighbours',
    },
  },
  'suggestionBox.joinSlip': slip('body.summary'),
  'suggestionBox.answerSlip': slip('body.summary', 'body.answer'),

  'cadreReport.send': { leave: { 'body.who': 'anonymous', 'body.text': 'anonymous' } },
  'cadreReport.follow': { leave: { 'body.code': 'code' } },
  'cadreReport.add': { leave: { 'body.code': 'code', 'body.text': 'anonymous' } },
  'cadreReport.judge': { leave: { 'body.code': 'code', 'body.text': 'anonymous' } },
  'cadreReport.ask': { leave: { 'body.text': 'confidence' } },
  'cadreReport.answer': { leave: { 'body.text': 'confidence' } },
  'cadreReport.pass': { leave: { 'body.text': 'confidence' } },

  'mediation.start': { leave: { 'body.parties.*.name': 'person' } },
  'mediation.addParty': { leave: { 'body.party.name': 'person' } },
  'mediation.decline': mediation('body.note'),
  'mediation.removeParty': mediation('body.note'),
  'mediation.invite': mediation('body.place'),
  'mediation.moveAppointment': mediation('body.note', 'body.place'),
  'mediation.cancelAppointment': mediation('body.note'),
  'mediation.holdAppointment': { leave: { 'body.notes': 'confidence' } },
  'mediation.propose': mediation('body.text', 'body.promises.*.text'),
  'mediation.recordKept': mediation('body.note'),
  'mediation.recordBroken': mediation('body.note'),
  'mediation.moveFollowUp': mediation('body.note'),
  'mediation.fail': mediation('body.note'),
  'mediation.withdraw': mediation('body.note'),
  'mediation.handOver': mediation('body.note'),

  'householdTie.request': {
    leave: { 'body.roomNumber': 'person', 'body.name': 'person', 'body.phone': 'person' },
  },
  'followOffer.findRelatives': { leave: { 'body.name': 'person', 'body.phone': 'person' } },
  'householdTie.decline': toParty('householdTie', 'body.reason'),
  'correction.ask': {
    check: {
      scene: comment,
      fields: ['body.note'],
      subject: { type: 'correction', id: 'body.id' },
      readers: 'staff',
    },
    leave: { 'body.fields.*.value': 'person' },
  },
  'correction.accept': toParty('correction', 'body.answer'),
  'correction.answer': toParty('correction', 'body.answer'),

  'volunteer.decline': toParty('volunteerRequest', 'body.reason'),
  // Volunteers see it once it was let through; whoever asked, and staff, at once.
  'helpRequest.ask': {
    check: {
      scene: forum,
      fields: ['body.text'],
      subject: { type: 'helpRequest', id: 'body.id' },
      readers: 'neighbours',
    },
  },
  // A kind word is for the volunteer alone, who reads it once it was let through.
  'helpRequest.confirm': {
    check: {
      scene: comment,
      fields: ['body.thanks'],
      subject: { type: 'helpRequest', id: 'params.id' },
      readers: 'followers',
    },
  },
  'helpRequest.dispute': toParty('helpRequest', 'body.reason'),
  'helpRequest.settle': toParty('helpRequest', 'body.reason'),
  'helpRequest.putBack': toParty('helpRequest', 'body.reason'),
  'helpRequest.end': toParty('helpRequest', 'body.reason'),
  'serviceHours.grant': {
    check: {
      scene: comment,
      fields: ['body.what', 'body.reason'],
      subject: { type: 'serviceHours', id: 'body.id' },
      readers: 'party',
    },
  },
  'serviceHours.correct': toParty('serviceHours', 'body.reason'),
  'serviceHours.object': {
    check: {
      scene: comment,
      fields: ['body.text'],
      subject: { type: 'hoursObjection', id: 'body.id' },
      readers: 'staff',
    },
  },
  'serviceHours.uphold': toParty('hoursObjection', 'body.answer'),
  'serviceHours.refuse': toParty('hoursObjection', 'body.answer'),
  'serviceCertificate.revoke': toParty('serviceCertificate', 'body.reason'),

  'contentCheck.refuse': { leave: { 'body.reason': 'verdict' } },
};

/** What a request with a file is checked for. */
export const uploadDecisions: Readonly<Record<string, UploadDecision>> = {
  'file.upload': 'image',
  'file.uploadDocument': 'document',
  'registryImport.upload': 'person',
};

function names(
  type: 'registryLabel' | 'registryField' | 'suggestionBox',
  id: ContentPath | 'params.id',
  ...fields: ContentPath[]
): ContentDecision {
  return { check: { scene: profile, fields, subject: { type, id }, readers: 'names' } };
}

function slip(...fields: ContentPath[]): ContentDecision {
  return {
    check: { scene: comment, fields, subject: { type: 'boxSlip', id: 'params.id' }, readers: 'staff' },
  };
}

function toParty(
  type:
    | 'householdTie'
    | 'correction'
    | 'volunteerRequest'
    | 'helpRequest'
    | 'serviceHours'
    | 'hoursObjection'
    | 'serviceCertificate',
  ...fields: ContentPath[]
): ContentDecision {
  return { check: { scene: comment, fields, subject: { type, id: 'params.id' }, readers: 'party' } };
}
