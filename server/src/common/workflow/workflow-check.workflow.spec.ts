import { describe, expect, it } from '@jest/globals';
import { workflowProblems, type AnyWorkflow } from './workflow-check.workflow.js';
import { WorkflowEngine } from './workflow-engine.js';

const good: AnyWorkflow = {
  name: 'lamp',
  initial: 'broken',
  initialEvent: 'LampReported',
  final: ['lit'],
  transitions: [
    { from: 'broken', action: 'order', to: 'ordered', event: 'BulbOrdered', by: ['worker'] },
    { from: 'ordered', action: 'light', to: 'lit', event: 'LampLit', by: ['worker'], guards: ['hasBulb'] },
  ],
};
const states = ['broken', 'ordered', 'lit'];
const problems = (change: Partial<AnyWorkflow>, known = states, guards = ['hasBulb']) =>
  workflowProblems({ ...good, ...change }, known, guards);
const [order, light] = good.transitions as [AnyWorkflow['transitions'][0], AnyWorkflow['transitions'][0]];

describe('a table of transitions', () => {
  it('passes when everything in it holds', () => {
    expect(problems({})).toEqual([]);
  });

  it('is refused with a state that rows cannot hold', () => {
    expect(problems({}, ['broken', 'lit'])).toContain('lamp: unknown state ordered');
  });

  it('is refused with a state that no way leads to', () => {
    expect(problems({}, [...states, 'stolen'])).toEqual(['lamp: no way leads to the state stolen']);
  });

  it('is refused with a dead end that is no end', () => {
    const lost = { from: 'broken', action: 'lose', to: 'lost', event: 'LampLost', by: ['worker'] };
    expect(problems({ transitions: [order, light, lost] }, [...states, 'lost'])).toEqual([
      'lamp: no way leads from the state lost to an end',
    ]);
  });

  it('is refused with two steps going round in a circle without a way out', () => {
    const there = { from: 'ordered', action: 'wait', to: 'waiting', event: 'Waited', by: ['worker'] };
    const back = { from: 'waiting', action: 'wait', to: 'ordered', event: 'Waited', by: ['worker'] };
    const found = problems({ transitions: [order, there, back], final: ['lit'] }, [
      'broken',
      'ordered',
      'waiting',
    ]);
    expect(found).toContain('lamp: no way leads from the state waiting to an end');
  });

  it('is refused with the same action twice from one state', () => {
    expect(problems({ transitions: [order, { ...order, to: 'lit' }, light] })).toContain(
      'lamp: order from broken is there twice',
    );
  });

  it('may have the same action twice where a condition or the one who asks tells them apart', () => {
    const dim = { ...light, to: 'dim', event: 'LampDimmed', guards: ['hasCandle'] };
    const brighten = { from: 'dim', action: 'light', to: 'lit', event: 'LampLit', by: ['worker'] };
    const more = { transitions: [order, light, dim, brighten] };
    expect(problems(more, [...states, 'dim'], ['hasBulb', 'hasCandle'])).toEqual([]);
    expect(problems({ transitions: [order, light, { ...light, by: ['neighbour'] }] })).toEqual([]);
  });

  it('is refused with a step that an earlier one always comes before', () => {
    const dim = { ...light, to: 'dim', event: 'LampDimmed', guards: ['hasBulb', 'hasCandle'] };
    const brighten = { from: 'dim', action: 'light', to: 'lit', event: 'LampLit', by: ['worker'] };
    const more = { transitions: [order, light, dim, brighten] };
    expect(problems(more, [...states, 'dim'], ['hasBulb', 'hasCandle'])).toEqual([
      'lamp: light from ordered is there twice',
    ]);
  });

  it('is refused with a guard that nobody wrote', () => {
    expect(problems({}, states, [])).toEqual([
      'lamp: light from ordered has a guard without implementation: hasBulb',
    ]);
  });

  it('is refused with a way out of an end', () => {
    const again = { from: 'lit', action: 'break', to: 'broken', event: 'LampBroken', by: ['worker'] };
    expect(problems({ transitions: [order, light, again] })).toEqual([
      'lamp: break from lit leaves a final state',
    ]);
  });

  it('may leave an end on purpose, and only an end', () => {
    const again = { from: 'lit', action: 'break', to: 'broken', event: 'LampBroken', by: ['worker'] };
    expect(problems({ transitions: [order, light, { ...again, reopens: true }] })).toEqual([]);
    expect(problems({ transitions: [{ ...order, reopens: true }, light] })).toEqual([
      'lamp: order from broken reopens what is not final',
    ]);
  });

  it('is refused with a step that nobody may take', () => {
    expect(problems({ transitions: [{ ...order, by: [] }, light] })).toEqual([
      'lamp: order from broken may be done by nobody',
    ]);
  });

  it('stops whoever makes an engine of a bad one, which is at boot', () => {
    const table = { workflow: good, states, guards: {}, notNow: 'VERSION_CONFLICT' } as const;
    expect(() => new WorkflowEngine(table)).toThrow('guard without implementation');
  });
});
