import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { ComplaintRateListQuery } from '@linge/shared/complaint/complaint-rate.schema';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { dayText } from '../../../format/day';
import { ComplaintList } from '../../../frame/complaint-list';
import { Page } from '../../../frame/page';
import { rateNumberText } from '../../../services/complaint-rate';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';

type Asked = Omit<ComplaintRateListQuery, 'limit' | 'cursor'>;

/** The complaints behind a number of the rates. */
export default function RateListPage() {
  const { params } = useRouter();
  const session = useSession();
  const login = useLogin();
  const { communityId, gridId, categoryId, unitId, from, to, number } = params;
  const asked = ComplaintRateListQuery.safeParse({
    communityId,
    gridId,
    categoryId,
    unitId,
    from,
    to,
    number,
  });
  return (
    <Page title="诉求名单" wide login={login.gate}>
      {!asked.success && <ErrorState text="没有找到这份名单，请从办理成效重新打开" />}
      {asked.success && !session && (
        <EmptyState
          icon="list"
          title="工作人员登录后可以看"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
      {asked.success && session && <Complaints key={session.account.id} asked={asked.data} />}
    </Page>
  );
}

function Complaints({
  asked: { communityId, gridId, categoryId, unitId, from, to, number },
}: {
  asked: Asked;
}) {
  const list = usePagedList(complaintRateApi.list, {
    query: {
      ...{ communityId, number },
      ...(gridId ? { gridId } : {}),
      ...(categoryId ? { categoryId } : {}),
      ...(unitId ? { unitId } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
  });
  const days = from && to ? `，${dayText(from)}至${dayText(to)}反映` : '';
  return <ComplaintList list={list} told={`${rateNumberText[number]}${days}`} />;
}
