import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type { VolunteerTeam } from '@linge/shared/volunteer/volunteer.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { Sheet } from '../../../components/sheet';
import { StatusTag } from '../../../components/status-tag';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';

interface OwnTeamProps {
  readonly team: VolunteerTeam;
  readonly onChanged: () => Promise<void>;
}

/** A team of mine, and the way out of it; for its captain the way to its people. */
export function OwnTeam({ team, onChanged }: OwnTeamProps) {
  const [leaving, setLeaving] = useState(false);
  const end = useAction(async () => {
    const { id, requestId } = team;
    if (requestId) await call(volunteerApi.withdraw, { params: { id: requestId } });
    else await call(volunteerApi.leave, { params: { id } });
    setLeaving(false);
    await onChanged();
  });
  const asked = team.part === 'asked';
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={3}>{team.name}</Heading>
          </View>
          {asked && <StatusTag tone="warn">等队长确认</StatusTag>}
        </View>
        <View className="secondary small">
          {team.leaderName ? `队长 ${team.leaderName} · ` : ''}
          {team.memberCount} 人
        </View>
        {team.mayKeep && (
          <Button
            block
            id={`keep-${team.id}`}
            label={`管理这支队伍：${team.name}`}
            onPress={() => void Taro.navigateTo({ url: `/subpackages/volunteer/team/index?id=${team.id}` })}
          >
            管理这支队伍
          </Button>
        )}
        {team.part && (
          <Button
            kind="text"
            busy={end.busy}
            label={`${asked ? '撤回申请' : '退出队伍'}：${team.name}`}
            onPress={() => (asked ? end.run() : setLeaving(true))}
          >
            {asked ? '撤回申请' : '退出队伍'}
          </Button>
        )}
      </View>
      <Sheet visible={leaving} title="退出这支队伍？" onClose={() => setLeaving(false)}>
        <View>已经登记的服务时长不受影响，以后还可以再申请加入。</View>
        <Button kind="danger" block id="leave-team" busy={end.busy} onPress={end.run}>
          退出
        </Button>
      </Sheet>
    </Card>
  );
}
