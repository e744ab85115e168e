import { noticeApi } from '@linge/shared/notice/notice.api';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Card, Section } from '../../components/card';
import { Cell } from '../../components/cell';
import { NoticeRow } from '../../components/notice-row';
import { Skeleton } from '../../components/skeleton';
import { forNamesText, issuedText, noticeTags } from '../../format/notice';
import type { Place } from '../../services/place';
import { useSession } from '../../services/session';
import { useQuery } from '../../services/use-query';

/** The newest; the rest is one tap away. */
const limit = 3;

const open = (url: string) => () => void Taro.navigateTo({ url: `/subpackages/notice/${url}` });

/** What is going on: the newest notices for me, else those that the community tells everybody. */
export function NoticeSection({ place }: { readonly place: Place | null }) {
  const session = useSession();
  const own = useQuery(noticeApi.listOwn, session ? { query: { limit } } : null);
  const mine = own.state === 'ready' ? own.data.items : [];
  const asksAll = !session || own.state === 'error' || (own.state === 'ready' && mine.length === 0);
  const communityId = place?.communityId;
  const all = useQuery(noticeApi.list, asksAll && communityId ? { query: { communityId, limit } } : null);
  if (asksAll && !communityId) return null;
  const shown = mine.length > 0 ? { state: 'ready' as const, data: { items: mine } } : all;
  return (
    <Section
      title="通知公告"
      aside={
        <Button id="go-notices" kind="text" label="全部通知公告" onPress={open('list/index')}>
          全部
        </Button>
      }
    >
      {shown.state === 'loading' && <Skeleton cards={1} />}
      {shown.state === 'error' && (
        <Card flush>
          <Cell
            icon="refresh"
            title="通知没有加载出来"
            detail="点一下再试"
            onPress={() => void all.reload()}
          />
        </Card>
      )}
      {shown.state === 'ready' && (
        <Card flush>
          {shown.data.items.length === 0 && <Cell icon="notice" title="现在没有新通知" />}
          {shown.data.items.map((item) => {
            const names = 'forNames' in item ? forNamesText(item) : null;
            return (
              <NoticeRow
                key={item.id}
                title={item.title}
                facts={[issuedText(item), ...(names ? [names] : [])]}
                tags={noticeTags(item)}
                unread={'readAt' in item && item.readAt === null}
                onOpen={open(`detail/index?id=${item.id}`)}
              />
            );
          })}
        </Card>
      )}
    </Section>
  );
}
