import { describe, expect, it } from '@jest/globals';
import { bytesText, forNamesText, noticeTags, partsText, validText } from './notice';

const standing = { state: 'published', importance: 'normal', correctedAt: null } as const;
const own = { ...standing, needsAcknowledgement: false, acknowledgedAt: null, correctedSinceRead: false };
const texts = (notice: Parameters<typeof noticeTags>[0]) => noticeTags(notice).map(({ text }) => text);

describe('how a notice stands in the list', () => {
  it('says what is pressing first: urgent, unread, to be confirmed', () => {
    expect(texts({ ...own, importance: 'urgent', readAt: null, needsAcknowledgement: true })).toEqual([
      '紧急',
      '未读',
      '请确认',
    ]);
  });

  it('says nothing about an ordinary one that was read', () => {
    expect(texts({ ...own, readAt: '2026-11-27T01:00:00Z' })).toEqual([]);
  });

  it('tells who confirmed it that they did', () => {
    const confirmed = { needsAcknowledgement: true, acknowledgedAt: '2026-11-27T01:00:00Z' };
    expect(texts({ ...own, readAt: '2026-11-27T01:00:00Z', ...confirmed })).toEqual(['已确认']);
  });

  it('tells a reader of a correction made since, and a visitor of any', () => {
    const correctedAt = '2026-11-27T02:00:00Z';
    const readAt = '2026-11-27T01:00:00Z';
    expect(texts({ ...own, correctedAt, readAt, correctedSinceRead: true })).toEqual(['有更正']);
    expect(texts({ ...own, correctedAt, readAt })).toEqual([]);
    expect(texts({ ...standing, correctedAt })).toEqual(['有更正']);
  });

  it('of one that ended says only how', () => {
    expect(texts({ ...own, state: 'withdrawn', importance: 'urgent', readAt: null })).toEqual(['已撤回']);
    expect(texts({ ...own, state: 'expired', readAt: null })).toEqual(['已过期']);
  });
});

describe('the words of a notice', () => {
  const now = new Date('2026-11-27T02:00:00Z');

  it('names the day until which it is valid', () => {
    expect(validText('2026-12-01T10:00:00Z', now)).toBe('有效期到 12月1日 18:00');
    expect(validText(null, now)).toBeNull();
  });

  it('names relatives whom it is for as well', () => {
    const forNames = ['李桂芳', '王德福'];
    const receivedFor: string[] = [];
    expect(forNamesText({ forNames, receivedFor, following: false })).toBe('也是给李桂芳、王德福的');
    expect(forNamesText({ forNames, receivedFor, following: true })).toBe('给李桂芳、王德福的');
    expect(forNamesText({ forNames: [], receivedFor, following: false })).toBeNull();
    expect(forNamesText({ forNames, receivedFor: forNames, following: true })).toBe('代李桂芳、王德福收');
    expect(forNamesText({ forNames, receivedFor: ['李桂芳'], following: false })).toBe(
      '代李桂芳收，也是给王德福的',
    );
  });

  it('tells how large a file is, and what a correction touched', () => {
    expect(bytesText(1_300_000)).toBe('1.2 MB');
    expect(bytesText(200)).toBe('1 KB');
    expect(partsText(['text', 'attachments'])).toBe('正文、附件');
  });
});
