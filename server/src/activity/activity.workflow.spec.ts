import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { ActivityAction, ActivityActor, ActivityState } from '@linge/shared/activity/activity.schema';
import { activityWorkflow } from '@linge/shared/activity/activity.transitions';
import type { Role } from '@linge/shared/permission';
import { workflowDiagram } from '../common/workflow/workflow-diagram.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { activityTable, type ActivityCase, type ActivityWorkflowTypes } from './activity.workflow.js';

type Types = ActivityWorkflowTypes;
const engine = new WorkflowEngine<Types[0], Types[1], Types[2], Types[3], ActivityCase>(activityTable);
const at = (day: number) => new Date(`2026-12-0${day}T15:00:00+08:00`);
const one = (state: ActivityState, told: Partial<ActivityCase> = {}): ActivityCase => ({
  ...{ id: 'a', state, version: 3, firstStartsAt: at(3), lastStartsAt: at(5), lastEndsAt: at(5) },
  ...{ held: false, now: at(1) },
  ...told,
});
const as = (actor: ActivityActor, role: Role | null) => ({
  accountId: role && 'me',
  actors: new Map<ActivityActor, Role | null>([[actor, role]]),
});
const organiser = as('organiser', 'gridWorker');
const may = (row: ActivityCase, who = organiser): ActivityAction[] => engine.availableActions(row, who);

describe('the life of an activity', () => {
  it('begins as a draft, which is changed, put up or thrown away', () => {
    expect(may(one('draft')).sort()).toEqual(['change', 'discard', 'publish']);
  });

  it('goes out only with words that were let through', () => {
    const publish = { action: 'publish', version: 3 } as const;
    expect(engine.check(one('draft'), organiser, publish).transition.to).toBe('published');
    expect(engine.check(one('draft', { held: true }), organiser, publish).transition.to).toBe(
      'waitsForCheck',
    );
    expect(may(one('waitsForCheck'))).toEqual(['takeBack']);
    const system = as('system', null);
    expect(may(one('waitsForCheck'), system)).toEqual(['show']);
    expect(may(one('waitsForCheck', { held: true }), system)).toEqual([]);
    expect(may(one('waitsForCheck', { now: at(6) }), system)).toEqual([]);
  });

  it('does not go out once it is over', () => {
    const late = one('draft', { now: at(6) });
    expect(() => engine.check(late, organiser, { action: 'publish', version: 3 })).toThrow(
      'ACTIVITY_TIME_PAST',
    );
  });

  it('is changed or cancelled in the open, and finished once it has begun', () => {
    expect(may(one('published')).sort()).toEqual(['cancel', 'change']);
    expect(may(one('published', { now: at(4) })).sort()).toEqual(['cancel', 'change', 'finish']);
    expect(may(one('published', { now: at(4) }), as('system', null))).toEqual([]);
    expect(may(one('published', { now: at(6) }), as('system', null))).toEqual(['finish']);
    for (const state of ['finished', 'cancelled', 'discarded'] as const) expect(may(one(state))).toEqual([]);
  });

  it('is drawn in the docs as it is', async () => {
    const file = new URL('../../../docs/workflow/activity.md', import.meta.url);
    const text = await readFile(file, 'utf8');
    const diagram = `\`\`\`mermaid\n${workflowDiagram(activityWorkflow)}\`\`\``;
    const updated = text.replace(/```mermaid\n[\s\S]*?```/, diagram);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, updated);
    else expect(text).toBe(updated);
    expect(updated).toContain(diagram);
  });
});
