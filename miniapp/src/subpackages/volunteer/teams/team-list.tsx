import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type { VolunteerTeam } from '@linge/shared/volunteer/volunteer.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { StatusTag } from '../../../components/status-tag';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/** The teams of a community, by grid. */
export function TeamList({ communityId }: { readonly communityId: string }) {
  const teams = useQuery(volunteerApi.listTeams, { query: { communityId } });
  // One id for each team, so that a second tap after a lost answer asks for the same.
  const ids = useRef(new Map<string, string>());
  // Which one is under way: the buttons of all others are not sent to the view again.
  const [joining, setJoining] = useState<string | null>(null);
  const join = useAction(async (teamId: string) => {
    const id = ids.current.get(teamId) ?? newId();
    ids.current.set(teamId, id);
    setJoining(teamId);
    try {
      await call(volunteerApi.join, { params: { id: teamId }, body: { id } });
      ids.current.delete(teamId);
      void Taro.showToast({ title: '已申请，等队长确认', icon: 'none' });
      await teams.reload();
    } finally {
      setJoining(null);
    }
  });
  if (teams.state === 'loading') return <Skeleton />;
  if (teams.state === 'error') {
    return (
      <ErrorState
        text={errorText(teams.error)}
        requestId={requestIdOf(teams.error)}
        onRetry={() => void teams.reload()}
      />
    );
  }
  const { items } = teams.data;
  if (items.length === 0) return <EmptyState icon="people" title="这个社区还没有志愿队" />;
  return (
    <Slots>
      {items.map((team) => (
        <TeamCard key={team.id} team={team} busy={joining === team.id} onJoin={() => join.run(team.id)} />
      ))}
    </Slots>
  );
}

interface TeamCardProps {
  readonly team: VolunteerTeam;
  readonly busy: boolean;
  readonly onJoin: () => void;
}

function TeamCard({ team, busy, onJoin }: TeamCardProps) {
  const { id, name, gridName, leaderName, memberCount, part, mayKeep } = team;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={2}>{name}</Heading>
          </View>
          {part === 'member' && <StatusTag tone="ok">已加入</StatusTag>}
          {part === 'asked' && <StatusTag tone="warn">等队长确认</StatusTag>}
        </View>
        <View className="secondary small">
          {gridName} · {leaderName ? `队长 ${leaderName} · ` : ''}
          {memberCount} 人
        </View>
        {mayKeep && (
          <Button
            block
            label={`管理这支队伍：${name}`}
            onPress={() => void Taro.navigateTo({ url: `/subpackages/volunteer/team/index?id=${id}` })}
          >
            管理这支队伍
          </Button>
        )}
        {part === null && !mayKeep && (
          <Button block busy={busy} label={`申请加入：${name}`} onPress={onJoin}>
            申请加入
          </Button>
        )}
      </View>
    </Card>
  );
}
