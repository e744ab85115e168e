import * as z from 'zod/mini';

/**
 * What stands beside words or a picture that not everybody may see: `waiting`, until WeChat or somebody of staff has
 * looked at it; `refused`, for good. Nothing stands beside what everybody may see.
 */
export const ContentMark = z.enum(['waiting', 'refused']);
export type ContentMark = z.infer<typeof ContentMark>;
