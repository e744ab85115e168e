/** What a code or a link of WeChat's opens. */
export const noticePage = 'subpackages/notice/detail/index';

/** How long whoever wants to pass a notice on waits for WeChat, at most. */
export const patienceMs = 3_000;
