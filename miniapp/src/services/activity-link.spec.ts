import { describe, expect, it } from '@jest/globals';
import { activityIdOf } from './activity-link';

const id = '01936f2e-7c4a-7b3e-9a51-0c2d4e6f8a90';
const linked = (path: string) => encodeURIComponent(`https://linge.example${path}`);

describe('the activity that a page is opened for', () => {
  it('is named by its id, by WeChat’s own code, or by the link on a poster', () => {
    expect(activityIdOf({ id })).toBe(id);
    expect(activityIdOf({ scene: id.replaceAll('-', '') })).toBe(id);
    expect(activityIdOf({ q: linked(`/a/${id}`) })).toBe(id);
  });

  it('is none where one only asks beside a suggestion box, or scans something else', () => {
    expect(activityIdOf({ q: linked('/a/') })).toBeNull();
    expect(activityIdOf({ q: linked(`/n/${id}`) })).toBeNull();
    expect(activityIdOf({})).toBeNull();
  });
});
