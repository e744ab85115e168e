import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { OwnGate } from '../../../frame/own-gate';
import { LoadedPage } from '../../../frame/loaded-page';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { EntryList } from './entry-list';
import { SumCard } from './sum-card';

/** 我的服务时长: by community and year, and every single entry. */
export default function OwnHoursPage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <Own key={session.account.id} />;
  return (
    <Page title="我的服务时长" login={login.gate}>
      <OwnGate hint="服务时长只有您自己、队长和社区看得到" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Own() {
  const own = useQuery(serviceHoursApi.own, {});
  return (
    <LoadedPage title="我的服务时长" query={own}>
      {({ items }) => (
        <Page title="我的服务时长">
          {items.length === 0 ? (
            <EmptyState
              icon="clock"
              title="还没有服务时长"
              hint="参加活动签到后由组织者确认，或者由队长登记，都会出现在这里"
            />
          ) : (
            <Slots>
              {items.map((sum) => (
                <SumCard key={sum.communityId} sum={sum} />
              ))}
              <EntryList years={yearsOf(items)} />
            </Slots>
          )}
        </Page>
      )}
    </LoadedPage>
  );
}

/** Latest first. */
function yearsOf(items: readonly { readonly years: readonly { readonly year: number }[] }[]): number[] {
  const years = items.flatMap((item) => item.years.map(({ year }) => year));
  return [...new Set(years)].sort((one, other) => other - one);
}
