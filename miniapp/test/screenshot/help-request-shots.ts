import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type { HelpRequestSummary } from '@linge/shared/help-request/help-request.schema';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const page = {
  mine: 'subpackages/help-request/mine/index',
  ask: 'subpackages/help-request/ask/index',
  open: 'subpackages/help-request/open/index',
  detail: 'subpackages/help-request/detail/index',
  work: 'subpackages/help-request/work/index',
} as const;

/** Help wanted, as who asks, who helps and who keeps the grid see it. */
export async function helpRequestShots(server: JourneyServer): Promise<Shot[]> {
  const volunteer = await DemoPerson.logIn(server, 'volunteer');
  const { items } = await volunteer.call(helpRequestApi.listTaken);
  const communityId = items[0]?.communityId ?? '';
  const open = await volunteer.call(helpRequestApi.listOpen, { query: { communityId } });
  const of = (state: HelpRequestSummary['state']) => ({
    path: page.detail,
    query: { id: [...items, ...open.items].find((item) => item.state === state)?.id ?? '' },
  });
  const helps = { persona: 'volunteer' } as const;
  const asks = { persona: 'resident' } as const;
  return [
    ...looks({ name: 'help-mine', options: { ...asks, path: page.mine }, see: '请人帮忙' }),
    ...looks({ name: 'help-ask', options: { persona: 'neighbour', path: page.ask }, see: '帮什么' }),
    ...looks({ name: 'help-open', options: { ...helps, path: page.open }, see: /本人求助|社区代发/ }),
    ...looks({ name: 'help-offered', options: { ...helps, ...of('open') }, see: '帮忙的规矩' }),
    {
      name: 'help-take',
      options: { ...helps, ...of('open') },
      arrange: (app) => app.tapId('take'),
      see: '您的电话',
    },
    ...looks({ name: 'help-finished', options: { ...asks, ...of('finished') }, see: '确认帮好了' }),
    {
      name: 'help-confirm',
      options: { ...asks, ...of('finished') },
      arrange: (app) => app.tapId('confirm'),
      see: '对志愿者说句话',
    },
    ...looks({ name: 'help-closed', options: { ...helps, ...of('closed') }, see: '对方想对您说' }),
    ...looks({
      name: 'help-work',
      options: { persona: 'gridWorker', path: page.work },
      see: '网格员处理中',
    }),
    ...looks({
      name: 'help-desk',
      options: { persona: 'gridWorker', ...of('withWorker') },
      see: '经过',
    }),
  ];
}
