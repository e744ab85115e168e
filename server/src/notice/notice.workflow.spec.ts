import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { NoticeState, type NoticeAction, type NoticeActor } from '@linge/shared/notice/notice.schema';
import { noticeWorkflow } from '@linge/shared/notice/notice.transitions';
import { workflowProblems } from '../common/workflow/workflow-check.workflow.js';
import { decide } from '../common/workflow/workflow-decision.workflow.js';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { noticeGuards, type NoticeCase } from './notice.workflow.js';

const now = new Date('2026-11-27T02:00:00Z');
const draft: NoticeCase = {
  ...{ id: 'id', state: 'draft', version: 1, needsApproval: false, validFrom: null, validUntil: null },
  ...{ held: false, answeredFor: true, remindedToday: false, delivered: true, nextReminder: null, now },
};

/** Where an action leads, or why it does not. */
function outcome(notice: NoticeCase, action: NoticeAction, actor: NoticeActor): string {
  const actors = new Map([[actor, 'communityAdmin' as const]]);
  const decision = decide(noticeWorkflow, noticeGuards, notice, { accountId: 'me', actors }, action);
  return 'refusal' in decision ? decision.refusal : decision.transition.to;
}

describe('the life of a notice', () => {
  it('is a table without mistakes', () => {
    expect(workflowProblems(noticeWorkflow, NoticeState.options, Object.keys(noticeGuards))).toEqual([]);
  });

  it('goes out at once, at its time, or first to a second pair of eyes', () => {
    const later = new Date('2026-11-28T02:00:00Z');
    expect(outcome(draft, 'issue', 'author')).toBe('published');
    expect(outcome({ ...draft, validFrom: later }, 'issue', 'author')).toBe('scheduled');
    expect(outcome({ ...draft, needsApproval: true }, 'issue', 'author')).toBe('waitsForApproval');
    expect(outcome({ ...draft, validUntil: now }, 'issue', 'author')).toBe('NOTICE_VALIDITY_PAST');
    expect(outcome(draft, 'issue', 'peer')).toBe('denied');
  });

  it('goes out later than asked for where its words were not let through', () => {
    const held = { ...draft, held: true };
    expect(outcome(held, 'issue', 'author')).toBe('scheduled');
    const scheduled = { ...held, state: 'scheduled' } as const;
    expect(outcome(scheduled, 'publish', 'system')).toBe('notNow');
    expect(outcome({ ...scheduled, held: false }, 'publish', 'system')).toBe('published');
    expect(outcome(scheduled, 'takeBack', 'author')).toBe('draft');
  });

  it('goes out neither before its time nor after its end, and then ends unread', () => {
    const scheduled = { ...draft, state: 'scheduled' } as const;
    const later = new Date('2026-11-28T02:00:00Z');
    expect(outcome({ ...scheduled, validFrom: later }, 'publish', 'system')).toBe('notNow');
    expect(outcome({ ...scheduled, validUntil: now }, 'publish', 'system')).toBe('NOTICE_VALIDITY_PAST');
    expect(outcome({ ...scheduled, validUntil: now }, 'expire', 'system')).toBe('expired');
    expect(outcome({ ...scheduled, validUntil: later }, 'expire', 'system')).toBe('notNow');
  });

  it('does not end where a correction gave it more time', () => {
    const stands = { ...draft, state: 'published' } as const;
    expect(outcome({ ...stands, validUntil: now }, 'expire', 'system')).toBe('expired');
    expect(outcome(stands, 'expire', 'system')).toBe('notNow');
  });

  it('is never approved of by its author, and leaves to be looked at only by somebody else’s word', () => {
    const waits = { ...draft, state: 'waitsForApproval', needsApproval: true } as const;
    expect(outcome(waits, 'approve', 'author')).toBe('denied');
    expect(outcome(waits, 'approve', 'peer')).toBe('published');
    expect(outcome(waits, 'sendBack', 'peer')).toBe('draft');
    expect(outcome(waits, 'takeBack', 'author')).toBe('draft');
    expect(outcome(waits, 'publish', 'system')).toBe('notNow');
  });

  it('is reminded of once a day at most, and not before everybody was told', () => {
    const stands = { ...draft, state: 'published' } as const;
    expect(outcome(stands, 'remind', 'author')).toBe('published');
    expect(outcome({ ...stands, remindedToday: true }, 'remind', 'system')).toBe('NOTICE_REMINDED_TODAY');
    expect(outcome({ ...stands, delivered: false }, 'remind', 'peer')).toBe('notNow');
  });

  it('is reminded of by itself only where it is set so, and when that is due', () => {
    const stands = { ...draft, state: 'published' } as const;
    expect(outcome(stands, 'remind', 'system')).toBe('notNow');
    const nextReminder = new Date('2026-11-28T02:00:00Z');
    expect(outcome({ ...stands, nextReminder }, 'remind', 'system')).toBe('notNow');
    expect(outcome({ ...stands, nextReminder: now }, 'remind', 'system')).toBe('published');
  });

  it('is changed in the open once it stands', () => {
    const stands = { ...draft, state: 'published' } as const;
    expect(outcome(stands, 'change', 'author')).toBe('notNow');
    expect(outcome(stands, 'correct', 'author')).toBe('published');
    expect(outcome(stands, 'withdraw', 'peer')).toBe('withdrawn');
    expect(outcome({ ...draft, state: 'withdrawn' }, 'correct', 'author')).toBe('notNow');
  });

  it('that needed a second pair of eyes is not given other words by its author alone', () => {
    const stands = { ...draft, state: 'published', needsApproval: true } as const;
    expect(outcome(stands, 'correct', 'author')).toBe('notNow');
    expect(outcome(stands, 'correct', 'peer')).toBe('published');
    expect(outcome(stands, 'withdraw', 'author')).toBe('withdrawn');
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/notice.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(noticeWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
