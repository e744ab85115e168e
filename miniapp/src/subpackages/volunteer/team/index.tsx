import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type { VolunteerTeam } from '@linge/shared/volunteer/volunteer.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { HoursList } from './hours-list';
import { MemberList } from './member-list';
import { ObjectionList } from './objection-list';
import { RequestList } from './request-list';

const parts = [
  { value: 'people', text: '队员' },
  { value: 'hours', text: '服务时长' },
  { value: 'objections', text: '异议' },
] as const;
type Part = (typeof parts)[number]['value'];

/** 志愿队, for its captain and the community's administrators: its people, their hours, what they object to. */
export default function TeamPage() {
  const session = useSession();
  const login = useLogin();
  const { id = '' } = useRouter().params;
  if (session) return <Team key={session.account.id} id={id} />;
  return (
    <Page title="志愿队" login={login.gate}>
      <OwnGate hint="队长和社区登录后管理队伍" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Team({ id }: { readonly id: string }) {
  const team = useQuery(volunteerApi.getTeam, { params: { id } });
  return (
    <LoadedPage title="志愿队" query={team}>
      {(data) => (
        <Page title="志愿队">
          {data.mayKeep ? (
            <Kept team={data} onChanged={team.reload} />
          ) : (
            <EmptyState icon="people" title="只有队长和社区管理员能管理这支队伍" />
          )}
        </Page>
      )}
    </LoadedPage>
  );
}

interface KeptProps {
  readonly team: VolunteerTeam;
  readonly onChanged: () => Promise<void>;
}

function Kept({ team, onChanged }: KeptProps) {
  const [part, setPart] = useState<Part>('people');
  return (
    <Slots>
      <View>
        <View className="strong">{team.name}</View>
        <View className="secondary small">
          {team.gridName} · {team.leaderName ? `队长 ${team.leaderName} · ` : ''}
          {team.memberCount} 人
        </View>
      </View>
      <Segmented label="看什么" options={parts} value={part} onChange={setPart} />
      {part === 'people' && (
        <Slots>
          <RequestList teamId={team.id} onAnswered={onChanged} />
          <MemberList key={team.memberCount} teamId={team.id} />
        </Slots>
      )}
      {part === 'hours' && <HoursList teamId={team.id} />}
      {part === 'objections' && <ObjectionList communityId={team.communityId} teamId={team.id} />}
    </Slots>
  );
}
