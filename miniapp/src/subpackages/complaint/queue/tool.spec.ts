import { describe, expect, it } from '@jest/globals';
import { permissions } from '@linge/shared/permission';
import { toolGroups, toolsFor } from './tool';

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

  it('are shown as they are where they are few', () => {
    const { shown, others } = toolsFor(['statistics.read', 'organisation.read']);
    expect(ids(shown)).toEqual(['figures', 'rates', 'organisation']);
    expect(others).toEqual([]);
  });

  it('are none for a resident', () => {
    expect(toolsFor(['complaint.submit', 'public.read'])).toEqual({ shown: [], others: [] });
  });
});
