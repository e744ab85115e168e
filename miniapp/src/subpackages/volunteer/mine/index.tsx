import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import Taro from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { OwnTeam } from './own-team';
import { ProfileCard } from './profile-card';

const open = (url: string) => void Taro.navigateTo({ url: `/subpackages/${url}` });

/** 志愿服务: my hours, my teams, and what I can do for others. */
export default function VolunteerPage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <Own key={session.account.id} />;
  return (
    <Page title="志愿服务" login={login.gate}>
      <OwnGate hint="登录后看自己的服务时长，申请加入志愿队" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Own() {
  const own = useQuery(volunteerApi.own, {});
  return (
    <LoadedPage title="志愿服务" query={own}>
      {({ profile, teams }) => (
        <Page title="志愿服务">
          <Slots>
            <Card flush>
              <Cell
                icon="clock"
                id="go-hours"
                title="我的服务时长"
                detail="每一次服务、多长时间、谁确认的"
                onPress={() => open('service-hours/mine/index')}
              />
              <Cell
                icon="shield"
                id="go-certificates"
                title="志愿服务证明"
                detail="免费开具，扫码可以核验真伪"
                onPress={() => open('service-hours/certificate/index')}
              />
            </Card>
            <Card flush>
              <Cell
                icon="people"
                id="go-help"
                title="邻里互助"
                detail="看看谁要帮忙，接下来、做完、记时长"
                onPress={() => open('help-request/mine/index')}
              />
            </Card>
            <Section title="我的志愿队">
              <Slots>
                {teams.map((team) => (
                  <OwnTeam key={team.id} team={team} onChanged={own.reload} />
                ))}
                <Card flush>
                  <Cell
                    icon="people"
                    id="go-teams"
                    title={teams.length > 0 ? '看看别的志愿队' : '找一支志愿队加入'}
                    detail="本社区的志愿队，队长确认后加入"
                    onPress={() => open('volunteer/teams/index')}
                  />
                </Card>
              </Slots>
            </Section>
            <ProfileCard profile={profile} onSaved={own.reload} />
          </Slots>
        </Page>
      )}
    </LoadedPage>
  );
}
