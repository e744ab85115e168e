import { of } from './english-kind.js';

/** Of volunteers, of what is going on, and of hands that are lent. */
export const englishActivityKinds = {
  volunteer: of(
    'teams and their members, what they can do and when, who asked to join',
    'to organise voluntary work',
    'oneself, the team, the community',
    'until one leaves',
  ),
  activity: of(
    'who signed up for which activity and was there, when they came and left; a guardian’s consent for a child',
    'to keep the places, to tell of changes, and to reckon hours of service',
    'oneself; whoever organises it, and the community',
    'with the activity',
  ),
  helpRequest: of(
    'help wanted: what for, when, for whom, how to reach them, who helped and how long, disputes, a kind word',
    'to lend a hand, and to record the hours of it',
    'the words: volunteers of the community; address and phone: the volunteer who has it, while they do, and staff of the grid; the kind word: that volunteer',
    'phones encrypted, until it is over; the rest with the request',
  ),
  pictureConsent: of(
    'who can be recognised on which picture of an activity, whether they agreed that it is public, and when',
    'to show only pictures to which everybody agreed',
    'oneself; whoever organised it, and the community; a public picture everybody, without a name',
    'with the report; taken back at any time, and gone with the account',
  ),
  activityFeedback: of(
    'what somebody says of an activity in which they took part, and a kind word to those who helped',
    'to do better next time',
    'those who organised it, as sums of five answers at least and words without a name; kind words also the volunteers',
    'changed for a week; what was written goes with the account',
  ),
  pickUp: of(
    'who may take a child home from an activity: name, relation, phone, an adult of the household, a code of one day, or that it goes alone; who took it, when, and who handed it over',
    'to hand a child over to those alone whom its guardian allows',
    'the guardian; whoever organises it around the session alone, with phones masked and calls recorded',
    'those who were named until 30 days after the last session; what kind of person took the child, with the activity',
  ),
  serviceHours: of(
    'hours of voluntary service: day, what, how long, who confirmed it; corrections, objections and answers',
    'to record service as it was, and to certify it',
    'oneself, the captain of the team and the administrators; the town where there is an objection',
    'for good, as the rules on records of volunteers ask; without whose they are once the account is deleted',
  ),
  serviceCertificate: of(
    'certificates of service: name, ends of the ID number, span, hours, what was done, number; when and why it was revoked',
    'to show them to others, who can check that they are genuine',
    'oneself; with number and code: issuer, span, hours and the masked name, or since when it is revoked; administrators: number, span, hours and the masked name',
    'for good, encrypted; name, document and services go with the account, the number can still be checked',
  ),
};
