import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AnswerGuardianConsent,
  AskGuardianConsent,
  GuardianConsent,
  OwnGuardianConsent,
} from './guardian-consent.schema.js';

const answer = {
  method: 'POST',
  permission: 'guardianConsent.own',
  params: IdParams,
  body: AnswerGuardianConsent,
  response: GuardianConsent,
  beforeGuardian: true,
  errors: ['VERSION_CONFLICT', 'GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED'],
} as const;

export const guardianConsentApi = {
  own: defineEndpoint({
    name: 'guardianConsent.own',
    method: 'GET',
    path: '/me/guardian-consent',
    permission: 'guardianConsent.own',
    summary: 'Whether a guardian must agree before my account may send anything, and how that stands',
    response: OwnGuardianConsent,
  }),
  ask: defineEndpoint({
    name: 'guardianConsent.ask',
    method: 'POST',
    path: '/guardian-consents',
    permission: 'guardianConsent.own',
    summary: 'Asks the adults of my household to agree; each gets a message',
    body: AskGuardianConsent,
    response: GuardianConsent,
    status: 201,
    requestsPerMinute: 10,
    beforeGuardian: true,
    errors: ['ID_ALREADY_USED', 'GUARDIAN_CONSENT_NOT_NEEDED', 'GUARDIAN_UNKNOWN'],
  }),
  list: defineEndpoint({
    name: 'guardianConsent.list',
    method: 'GET',
    path: '/me/guardian-consents',
    permission: 'guardianConsent.own',
    summary: 'What I am asked, or agreed to, as the guardian of children of my household',
    response: z.object({ items: z.array(GuardianConsent) }),
  }),
  give: defineEndpoint({
    ...answer,
    name: 'guardianConsent.give',
    path: '/guardian-consents/:id/actions/give',
    summary: 'Agrees, as a guardian',
  }),
  decline: defineEndpoint({
    ...answer,
    name: 'guardianConsent.decline',
    path: '/guardian-consents/:id/actions/decline',
    summary: 'Does not agree; the account goes on looking only',
  }),
  withdraw: defineEndpoint({
    ...answer,
    name: 'guardianConsent.withdraw',
    path: '/guardian-consents/:id/actions/withdraw',
    summary: 'Takes the consent back: from then on the account may look only',
  }),
};
