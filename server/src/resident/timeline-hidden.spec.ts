import { describe, expect, it } from '@jest/globals';
import { visibleChanges } from './timeline-hidden.js';

const hidden = { labels: new Set(['keyPerson']), fieldIds: new Set(['f1']) };

describe('what a reader of a history may not see', () => {
  it('is left out of it', () => {
    const changes = [
      { field: 'name', from: '李明', to: '李鸣' },
      { field: 'custom.f1', from: null, to: 'A-17' },
      { field: 'custom.f2', from: null, to: '2' },
      { field: 'labels', from: 'keyPerson', to: 'keyPerson,veteran' },
    ];
    expect(visibleChanges(changes, hidden)).toEqual([
      { field: 'name', from: '李明', to: '李鸣' },
      { field: 'custom.f2', from: null, to: '2' },
      { field: 'labels', from: null, to: 'veteran' },
    ]);
  });

  it('does not show that only it changed', () => {
    const changes = [{ field: 'labels', from: 'veteran', to: 'veteran,keyPerson' }];
    expect(visibleChanges(changes, hidden)).toEqual([]);
  });
});
