import { describe, expect, it } from '@jest/globals';
import { permissions } from '@linge/shared/permission';
import { toolGroups, toolsFor, toolText } from './tool';

const ids = (tools: readonly { readonly id: string }[]) => tools.map(({ id }) => id);

describe('the tools of the workbench', () => {
  it('are all there for somebody who may everything, each once', () => {
    const { shown, others } = toolsFor(permissions);
    const found = [...ids(shown), ...others.flatMap(({ tools }) => ids(tools))].sort();
    expect(found).toEqual(ids(toolGroups.flatMap(({ tools }) => tools)).sort());
    expect(new Set(found).size).toBe(found.length);
  });

  it('leave the queue in sight: the everyday ones above it, the others on a tap', () => {
    expect(ids(toolsFor(permissions).shown)).toEqual(['file', 'places', 'suggestion-boxes', 'registry']);
  });

  it('come up beside the everyday ones where something waits, with how much that is', () => {
    const work = { 'content-checks': 3 };
    const { shown, others } = toolsFor(permissions, work);
    const tool = shown.find(({ id }) => id === 'content-checks');
    expect(tool && toolText(tool, work)).toBe('待审内容（3）');
    expect(others.flatMap(({ tools }) => ids(tools))).not.toContain('content-checks');
    const none = toolsFor(permissions, { 'content-checks': 0 });
    expect(ids(none.shown)).not.toContain('content-checks');
    expect(tool && toolText(tool, {})).toBe('待审内容');
  });

  it('are shown as they are where they are few', () => {
    const { shown, others } = toolsFor(['statistics.read', 'organisation.read']);
    expect(ids(shown)).toEqual(['figures', 'rates', 'organisation']);
    expect(others).toEqual([]);
  });

  it('are none for a resident', () => {
    expect(toolsFor(['complaint.submit', 'public.read'])).toEqual({ shown: [], others: [] });
  });
});
