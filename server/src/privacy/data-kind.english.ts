import type { DataKindKey } from '@linge/shared/privacy/data-kind';
import { englishActivityKinds } from './data-kind-activity.english.js';
import { of, type EnglishKind } from './english-kind.js';

const gridStaff = 'staff of the grid and the community’s administrators';

export const englishKinds: Readonly<Record<DataKindKey, EnglishKind>> = {
  wechatId: of('WeChat openid', 'to recognise an account', 'nobody', 'until the account is deleted'),
  phone: of(
    'phone number of an account, only if tied',
    'to be called back; to be recognised as a resident or member of staff',
    'staff who deal with one’s complaint, and a unit that they let call, masked; dialled with a record',
    'encrypted, with a blind index; until it is taken back in WeChat',
  ),
  profile: of(
    'how an account is greeted',
    'to show who uses it',
    'oneself; staff who deal with one’s complaint',
    'masked where it comes from the registry',
  ),
  login: of(
    'when somebody logged in',
    'to end a login',
    'nobody',
    'until an hour after its token has expired',
  ),
  agreement: of(
    'which version of the declaration was agreed to',
    'to ask again when it changes',
    'oneself',
    'until the account is deleted',
  ),
  message: of(
    'inbox, and what waits to be delivered',
    'to tell how things stand',
    'oneself',
    'inbox until the account is deleted; outbox 30 days',
  ),
  pushConsent: of(
    'consents to subscribe messages, and what may be pushed',
    'to push only what was agreed to',
    'oneself',
    'until taken back',
  ),
  notice: of(
    'whether a notice reached somebody',
    'to know who has not been reached',
    `whoever sent it; ${gridStaff}`,
    'with the notice',
  ),
  contentCheck: of(
    'verdicts of WeChat’s content checks',
    'a legal duty',
    'administrators, where staff must decide',
    'as the rules on content demand',
  ),
  export: of('a copy of one’s own data', 'to be fetched', 'oneself', 'encrypted, seven days'),
  guardianConsent: of(
    'a guardian’s consent for a child under 14',
    'a legal duty',
    'child and guardian',
    'as proof, without accounts once they are deleted',
  ),
  ownTool: of(
    'filters and templates of one’s own',
    'to type less',
    'oneself',
    'until deleted; no whole number in a filter',
  ),
  device: of(
    'what lies on the phone: drafts, session, last doors',
    'to lose nothing without a network',
    'that phone',
    'until the mini-program is removed',
  ),
  log: of(
    'logs of the server',
    'to find faults',
    'operators',
    'by whoever runs the server: six months at least, a year at most; no bodies, no numbers',
  ),
  complaint: of(
    'complaints with text, place, ratings; what is followed',
    'to deal with them',
    'the reporter, the staff of the grid and the levels above; never neighbours',
    'with the community',
  ),
  picture: of(
    'pictures',
    'to see what is meant',
    'whoever sees what they hang on',
    'without EXIF, behind signed links that expire',
  ),
  filing: of(
    'whose word a worker wrote down: name and phone',
    'to call back',
    'staff who deal with it, phone masked',
    'phone encrypted',
  ),
  publicRecord: of(
    'what was released of a complaint',
    'openness',
    'everybody',
    'without anything about the reporter',
  ),
  mediation: of(
    'mediations: parties, what was said, agreements',
    'to settle a dispute and prove it',
    'the mediator and the level above; each party their own part',
    'texts and phones encrypted',
  ),
  boxSlip: of(
    'slips of suggestion boxes',
    'to deal with them',
    gridStaff,
    'nobody’s; a keyed hash of the code',
  ),
  cadreReport: of(
    'reports about cadres',
    'to look into them',
    'whom the community names; whoever has the code',
    'encrypted; without account, address, device or time',
  ),
  ...englishActivityKinds,
  staff: of(
    'staff list: names, service numbers, posts',
    'to be found',
    'names and posts everybody; a number when a call button is tapped',
    'phones encrypted',
  ),
  staffWork: of(
    'who did what as staff',
    'to account for it',
    'those concerned with the same matter, and above',
    'with the matter',
  ),
  workbook: of(
    'imported workbooks',
    'to type nothing twice',
    'whoever imported, administrators',
    'encrypted, 30 days',
  ),
  registry: of(
    'name, birth date, sex, household of the registry',
    'the community’s work',
    gridStaff,
    'as the community’s record',
  ),
  idNumber: of(
    'ID number',
    'to tell people apart',
    `${gridStaff}, masked; shown one at a time for a purpose`,
    'encrypted, with blind indexes',
  ),
  registryPhone: of(
    'phones of the registry',
    'to be called',
    `${gridStaff}, masked; dialled or shown one at a time`,
    'encrypted, with blind indexes',
  ),
  registryDetail: of(
    'what the ledger adds; fields of the community’s own',
    'services prefilled',
    `${gridStaff}, as each field says`,
    'with the registry',
  ),
  label: of(
    'labels: age, children, Party, need, health',
    'help that reaches people',
    `${gridStaff}; sensitive ones administrators alone`,
    'until taken off',
  ),
  landlord: of('landlords', 'safety of rented homes', `${gridStaff}, phone masked`, 'phone encrypted'),
  registryChange: of(
    'what changed in the registry, by whom and why',
    'to see how an entry came about',
    gridStaff,
    'numbers masked in it',
  ),
  access: of(
    'who had a number shown or dialled',
    'to account for each look',
    'the person it is about; administrators; of a call about a complaint, the staff who read that',
    'as long as the entry; the name of who looked, once their account is gone',
  ),
  householdTie: of(
    'asking to belong to a household or to look after somebody; relatives who get each other’s notices',
    'to confirm who lives where; to count wrong guesses',
    `oneself; ${gridStaff}, phone masked`,
    'phone encrypted',
  ),
  correction: of(
    'corrections asked for',
    'to put the registry right',
    `oneself; ${gridStaff}, numbers masked`,
    'encrypted as a whole',
  ),
};
