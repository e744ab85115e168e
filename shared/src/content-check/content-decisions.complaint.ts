import {
  contentScenes,
  type ContentDecision,
  type ContentPath,
  type ContentReaders,
} from './content-decision.js';

const { profile, comment, forum } = contentScenes;

/** What is reported: neighbours are offered to follow it instead of reporting it again. */
function report(step: 1 | ContentPath, id: 'body.id' | 'params.id'): ContentDecision {
  return {
    check: {
      ...(step === 1 ? {} : { whole: true as const }),
      scene: forum,
      fields: ['body.text', 'body.placeDetail'],
      subject: { type: 'complaint', id, step },
      readers: 'neighbours',
    },
  };
}

/** What is said with a step. */
function note(readers: ContentReaders): ContentDecision {
  return {
    check: {
      scene: comment,
      fields: ['body.note'],
      subject: { type: 'complaint', id: 'params.id', step: 'body.version' },
      readers,
    },
  };
}

/** With the same step of several. */
const notes: ContentDecision = {
  check: {
    scene: comment,
    fields: ['body.note'],
    subject: { type: 'complaint', id: 'body.items.*.id', step: 'body.items.*.version' },
    readers: 'followers',
  },
};

const category = (id: 'body.id' | 'params.id'): ContentDecision => ({
  check: {
    scene: profile,
    fields: ['body.name'],
    subject: { type: 'complaintCategory', id },
    readers: 'names',
  },
});

const template = (id: 'body.id' | 'params.id'): ContentDecision => ({
  check: {
    scene: comment,
    fields: ['body.name', 'body.text'],
    subject: { type: 'answerTemplate', id },
    readers: 'drafts',
  },
});

/** What is written around complaints. */
export const complaintDecisions: Readonly<Record<string, ContentDecision>> = {
  'complaint.submit': report(1, 'body.id'),
  'complaint.file': {
    ...report(1, 'body.id'),
    leave: { 'body.told.name': 'person', 'body.told.phone': 'person' },
  },
  'complaint.revealTeller': { leave: { 'body.note': 'person' } },
  'complaint.edit': report('body.version', 'params.id'),
  'complaint.similar': { leave: { 'body.text': 'notKept' } },

  // What the reporter says stays between them and staff.
  'complaint.appeal': note('staff'),
  'complaint.answer': note('staff'),
  'complaint.confirm': note('staff'),
  'complaint.reopen': note('staff'),
  'complaint.withdraw': note('staff'),

  'complaint.accept': note('followers'),
  'complaint.reject': note('followers'),
  'complaint.start': note('followers'),
  'complaint.ask': note('followers'),
  'complaint.escalate': note('followers'),
  'complaint.returnDown': note('followers'),
  'complaint.transfer': note('followers'),
  'complaint.dispatch': note('followers'),
  'complaint.unitAccept': note('followers'),
  'complaint.unitReturn': note('followers'),
  'complaint.unitReport': note('followers'),
  'complaint.recall': note('followers'),
  'complaint.suspend': note('followers'),
  'complaint.resume': note('followers'),
  'complaint.extend': note('followers'),
  'complaint.resolve': note('followers'),
  'complaint.verify': note('followers'),
  'complaint.sendBack': note('followers'),
  'complaint.merge': note('followers'),
  'complaint.unmerge': note('followers'),
  'complaintBatch.accept': notes,
  'complaintBatch.dispatch': notes,

  'complaintCategory.create': category('body.id'),
  'complaintCategory.change': category('params.id'),
  'answerTemplate.create': template('body.id'),
  'answerTemplate.change': template('params.id'),

  'publicRecord.preview': {
    leave: { 'body.title': 'notKept', 'body.text': 'notKept', 'body.answer': 'notKept' },
  },
  'publicRecord.release': {
    check: {
      scene: forum,
      fields: ['body.title', 'body.text', 'body.answer'],
      subject: { type: 'publicRecord', id: 'body.id' },
      readers: 'public',
    },
  },
  'publicRecord.withdraw': {
    check: {
      scene: comment,
      fields: ['body.reason'],
      subject: { type: 'publicRecord', id: 'params.id' },
      readers: 'staff',
    },
  },
};
