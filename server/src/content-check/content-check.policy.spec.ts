import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import {
  askAgainMs,
  checkedCharacters,
  markOf,
  partsHold,
  partsOf,
  partsOfTown,
  questionsOf,
  reviewActions,
  reviewParts,
  stateOfHeld,
  strictest,
  valuesAt,
} from './content-check.policy.js';

const body = {
  text: ' 楼道堆了垃圾 ',
  note: '  ',
  promises: [{ text: '晚上不练琴' }, { partyId: 'p' }, { text: '装隔音棉' }],
};

describe('the words of a request', () => {
  it('are found where the table says, without fields that were left empty', () => {
    const parts = partsOf({ body }, ['body.text', 'body.note', 'body.placeDetail', 'body.promises.*.text']);
    expect(parts).toEqual([
      { path: 'body.text', text: ' 楼道堆了垃圾 ' },
      { path: 'body.promises.0.text', text: '晚上不练琴' },
      { path: 'body.promises.2.text', text: '装隔音棉' },
    ]);
  });

  it('name their things, however many', () => {
    const request = { params: { id: 'a' }, body: { items: [{ id: 'b' }, { id: 'c' }] } };
    expect(valuesAt(request, 'params.id').map(({ value }) => value)).toEqual(['a']);
    expect(valuesAt(request, 'body.items.*.id').map(({ value }) => value)).toEqual(['b', 'c']);
  });

  it('are asked about in one question where they fit, and whole whatever they are', () => {
    expect(
      questionsOf([
        { path: 'a', text: '甲' },
        { path: 'b', text: '乙' },
      ]),
    ).toEqual(['甲\n乙']);
    expect(questionsOf([])).toEqual([]);
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 3_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(texts, (all) => {
        const questions = questionsOf(all.map((text) => ({ path: '', text })));
        expect(questions.join('')).toBe(all.join('\n'));
        for (const question of questions) {
          expect(question.length).toBeLessThanOrEqual(checkedCharacters);
          expect(Buffer.from(question).toString()).toBe(question);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a verdict', () => {
  it('is the strictest of what was said, and what was said goes before what was not', () => {
    expect(strictest(['pass', 'pass'])).toBe('pass');
    expect(strictest(['pass', { hold: 'unavailable' }, { hold: 'review' }])).toEqual({ hold: 'review' });
    expect(strictest([{ hold: 'unavailable' }, 'risky'])).toBe('risky');
  });

  it('waits for WeChat where WeChat may still say something, else for staff', () => {
    expect([stateOfHeld('unavailable'), stateOfHeld('notVisited')]).toEqual(['waiting', 'waiting']);
    expect([stateOfHeld('review'), stateOfHeld('noOpenid'), stateOfHeld('noVerdict')]).toEqual([
      'review',
      'review',
      'review',
    ]);
  });

  it('leaves a mark on all but what was let through', () => {
    expect(markOf('passed')).toBeUndefined();
    expect([markOf('waiting'), markOf('review'), markOf('refused')]).toEqual([
      'waiting',
      'waiting',
      'refused',
    ]);
  });

  it('is asked for again later and later, but every ten minutes at least', () => {
    expect(askAgainMs(0, 0)).toBe(2_500);
    expect(askAgainMs(3, 1)).toBe(40_000);
    expect(askAgainMs(1_000, 1)).toBe(600_000);
  });
});

describe('the list of staff', () => {
  const grant = (role: RoleGrant['role'], gridId: string | null): RoleGrant =>
    ({ role, communityId: 'here', gridId, unitId: null }) as RoleGrant;
  const at = (communityId: string | null, gridId: string | null) => ({ communityId, gridId, accountId: 'a' });

  it.each([
    ['grid staff see their own grid', grant('gridWorker', 'one'), at('here', 'one'), true],
    ['and no other', grant('gridWorker', 'one'), at('here', 'two'), false],
    ['nor what is the whole community’s', grant('gridWorker', 'one'), at('here', null), false],
    ['an administrator sees all of it', grant('communityAdmin', null), at('here', 'two'), true],
    ['but not another community', grant('communityAdmin', null), at('there', 'two'), false],
    ['nobody sees what is nowhere yet', grant('communityAdmin', null), at(null, null), false],
    ['a resident sees nothing', grant('resident', null), at('here', 'one'), false],
    ['nor does a unit', grant('unitHandler', null), at('here', 'one'), false],
  ])('%s', (_what, own, content, expected) => {
    const parts = content.communityId === null ? undefined : reviewParts([own], content.communityId);
    expect(parts !== undefined && partsHold(parts, content)).toBe(expected);
  });

  const worker = (gridId: string, accountId: string | null) => ({ gridId, accountId });
  const admin = (accountId: string) => ({ gridId: null, accountId });
  it.each([
    ['nothing where two may decide', [admin('a'), admin('b'), worker('one', null)], []],
    [
      'what the only administrator wrote for all, and in a grid where nobody works',
      [admin('a'), worker('one', 'w'), worker('two', null)],
      [
        { gridId: null, accountId: 'a' },
        { gridId: 'two', accountId: 'a' },
      ],
    ],
    [
      'all that is for all, and what the only worker of a grid wrote, where there is no administrator',
      [worker('one', 'w'), worker('two', null)],
      [{ gridId: null }, { gridId: 'one', accountId: 'w' }, { gridId: 'two' }],
    ],
    [
      'what somebody wrote who works in a grid and for all of it',
      [admin('a'), worker('one', 'a')],
      [
        { gridId: null, accountId: 'a' },
        { gridId: 'one', accountId: 'a' },
      ],
    ],
  ])('leaves to the town %s', (_what, deciding, parts) => {
    expect(partsOfTown(deciding)).toEqual(parts);
  });

  it('lets nobody decide about their own, and a decision only be taken back', () => {
    expect(reviewActions({ state: 'review', accountId: 'me' }, 'me')).toEqual([]);
    expect(reviewActions({ state: 'waiting', accountId: 'a' }, 'me')).toEqual(['pass', 'refuse']);
    expect(reviewActions({ state: 'refused', accountId: 'a' }, 'me')).toEqual(['reopen']);
    expect(reviewActions({ state: 'passed', accountId: null }, 'me')).toEqual(['reopen']);
  });
});
