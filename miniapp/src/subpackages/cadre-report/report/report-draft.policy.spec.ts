import { describe, expect, it } from '@jest/globals';
import { deskFor, draftElsewhere, emptyReport, missingIn, mustGoToTown } from './report-draft.policy';

const named = { named: { name: '潘建业', role: null } };
const worker = { personName: '罗志成' };
const chosen = { ...emptyReport, link: 'gridWorker' as const };

describe('where a report is suggested to go', () => {
  it('is the named person, where the chain says that it is about somebody else', () => {
    expect(deskFor(chosen, named, worker)).toBe('named');
    expect(deskFor({ ...chosen, to: 'town' }, named, worker)).toBe('town');
  });

  it('is the town for somebody who is only typed, unless the reporter chooses', () => {
    expect(deskFor({ ...emptyReport, who: '李干部' }, named, undefined)).toBe('town');
    expect(deskFor({ ...emptyReport, who: '李干部', to: 'named' }, named, undefined)).toBe('named');
  });

  it.each([
    ['nobody is named', chosen, { named: null }, worker],
    ['it is about the community', { ...chosen, about: 'community' as const }, named, undefined],
    ['it is about the named person', { ...chosen, about: 'recipient' as const }, named, undefined],
    [
      'the community itself was chosen',
      { ...chosen, link: 'community' as const },
      named,
      { personName: '唐明华' },
    ],
    ['the one who was chosen is the named person', chosen, named, { personName: '潘建业' }],
  ])('is the town alone where %s', (_case, draft, recipient, link) => {
    expect(mustGoToTown(draft, recipient, link)).toBe(true);
    expect(deskFor({ ...draft, to: 'named' }, recipient, link)).toBe('town');
  });
});

describe('a report that is moved to another community', () => {
  it('keeps what was written, and forgets who was chosen there', () => {
    const draft = { ...chosen, who: '李干部', text: '收了钱不开票已经两次', to: 'named' as const };
    expect(draftElsewhere(draft)).toEqual({ ...draft, link: null, to: null });
    expect(draftElsewhere({ ...draft, about: 'recipient' }).about).toBe('person');
    expect(draftElsewhere({ ...draft, about: 'community' }).about).toBe('community');
  });
});

describe('a report that is not complete', () => {
  it('says what is missing', () => {
    expect(Object.keys(missingIn(emptyReport))).toEqual(['who', 'text']);
    expect(missingIn({ ...chosen, text: '太短了' })).toEqual({ text: '太短了，请至少写 10 个字' });
    expect(missingIn({ ...chosen, text: '收了钱不开票已经两次' })).toEqual({});
  });
});
