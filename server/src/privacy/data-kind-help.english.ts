/** What the documents in English say of help wanted. */
export const helpRequestKind = {
  name: 'help wanted: what for, when, for whom, how to reach them, who helped and how long, disputes, a kind word',
  purpose: 'to lend a hand, and to record the hours of it',
  seenBy:
    'the words: volunteers of the community; address and phone: the volunteer who has it, while they do, and staff of the grid; the kind word: that volunteer',
  kept: 'phones encrypted, until it is over; the rest with the request',
} as const;
