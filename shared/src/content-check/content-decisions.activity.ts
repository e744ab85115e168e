import { contentScenes, type ContentDecision } from './content-decision.js';

const { comment, forum } = contentScenes;

const content = ['body.title', 'body.text', 'body.place', 'body.toBring', 'body.roles.*.name'] as const;

/** What is written around activities. */
export const activityDecisions: Readonly<Record<string, ContentDecision>> = {
  'activity.create': {
    check: {
      scene: forum,
      fields: content,
      subject: { type: 'activity', id: 'body.id' },
      readers: 'public',
    },
  },
  // Of what stands, others see the words that were let through before until these are.
  'activity.change': {
    check: {
      scene: forum,
      fields: [...content, 'body.note'],
      subject: { type: 'activity', id: 'params.id' },
      readers: 'public',
      whole: true,
    },
  },
  // That it is cancelled is told at once; why, once that was let through.
  'activity.cancel': {
    check: {
      scene: comment,
      fields: ['body.note'],
      subject: { type: 'activity', id: 'params.id' },
      readers: 'public',
    },
  },
  'activity.addWalkIn': { leave: { 'body.name': 'person' } },
  'activityReview.save': {
    check: {
      scene: forum,
      fields: ['body.text'],
      subject: { type: 'activityReview', id: 'params.id' },
      readers: 'public',
      whole: true,
    },
    leave: { 'body.pictures.*.people.*.spot.with': 'person' },
  },
  'activityFeedback.give': feedback(),
  'activityFeedback.change': feedback('whole'),
  'pickUp.authorise': { leave: { 'body.name': 'person', 'body.phone': 'person' } },
};

/** Read by those who organise, and the kind word by those who helped: once it is checked. */
function feedback(whole?: 'whole'): ContentDecision {
  return {
    check: {
      scene: comment,
      fields: ['body.words', 'body.thanks'],
      subject: { type: 'activityFeedback', id: 'body.id' },
      readers: 'followers',
      ...(whole ? { whole: true } : {}),
    },
  };
}
