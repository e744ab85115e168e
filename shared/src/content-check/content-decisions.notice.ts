import { contentScenes, type ContentDecision } from './content-decision.js';

const { comment, forum } = contentScenes;

const content = ['body.title', 'body.text', 'body.attachments.*.name'] as const;

/** A draft. It does not go out before its words were let through, whoever asks for that and when. */
const draft = (id: 'body.id' | 'params.id'): ContentDecision => ({
  check: {
    scene: forum,
    fields: content,
    subject: { type: 'notice', id },
    readers: 'public',
    ...(id === 'body.id' ? {} : { whole: true as const }),
  },
});

/** Named by its step, so that what was put right is told from why it was withdrawn. */
const step = { type: 'notice', id: 'params.id', step: 'body.version' } as const;

const note: ContentDecision = {
  check: {
    scene: comment,
    fields: ['body.note'],
    subject: { type: 'notice', id: 'params.id' },
    readers: 'staff',
  },
};

/** What is written around notices. */
export const noticeDecisions: Readonly<Record<string, ContentDecision>> = {
  'notice.create': draft('body.id'),
  'notice.change': draft('params.id'),
  // What stands is put right at once: waiting would leave standing what is wrong. Refused later, it is withdrawn.
  'notice.correct': {
    check: {
      scene: forum,
      fields: [...content, 'body.note'],
      subject: step,
      readers: 'names',
      whole: true,
    },
  },
  'notice.sendBack': note,
  // Why it is withdrawn is read at once by those it was for: a wrong notice must not stand until its reason was read.
  // Refused later, the reason is hidden.
  'notice.withdraw': {
    check: {
      scene: comment,
      fields: ['body.note'],
      subject: step,
      readers: 'names',
    },
  },
  'notice.tell': {
    check: {
      scene: comment,
      fields: ['body.note'],
      subject: { type: 'notice', id: 'params.id' },
      readers: 'staff',
    },
  },
};
