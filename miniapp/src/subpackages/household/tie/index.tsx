import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { useMe, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { DoorSheet } from './door-sheet';
import { RoomField } from './room-field';
import { useTie } from './use-tie';
import './index.scss';

/** 绑定住户: which door, which room, who I am. */
export default function TiePage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <TieForm key={session.account.id} />;
  return (
    <Page title="绑定住户" login={login.gate}>
      <EmptyState
        icon="home"
        title="登录后绑定住户"
        hint="只有您自己和负责这里的网格员知道您的申请"
        action={{ text: '登录', onPress: () => void login.require() }}
      />
    </Page>
  );
}

function TieForm() {
  const told = useMe()?.account.phone ?? null;
  const tie = useTie(told);
  const [choosing, setChoosing] = useState(false);
  const { door, room, name, phone, problems } = tie;
  return (
    <Page
      title="绑定住户"
      over={
        <DoorSheet
          visible={choosing}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            tie.setDoor(chosen);
            setChoosing(false);
          }}
        />
      }
      bottom={
        <BottomBar>
          <Button kind="primary" block id="submit" busy={tie.busy} onPress={tie.submit}>
            提交
          </Button>
        </BottomBar>
      }
    >
      {problems.whole && (
        <View className="tie-problem" {...alertProps}>
          没有提交成功：{problems.whole}
        </View>
      )}
      <Card flush>
        <Cell
          icon="pin"
          id="choose-door"
          title={door?.label ?? '选择楼栋单元'}
          detail={problems.door ? <View className="tie-wrong">{problems.door}</View> : '您家所在的单元门口'}
          aside={door ? '换一个' : null}
          onPress={() => setChoosing(true)}
        />
      </Card>
      <Card>
        <View className="stack">
          <RoomField
            doorId={door?.doorId ?? null}
            value={room}
            error={problems.room}
            onChange={tie.setRoom}
          />
          <FormField label="姓名" hint="与社区登记的姓名一致" error={problems.name}>
            <TextField id="name" label="姓名" max={50} value={name} onChange={tie.setName} />
          </FormField>
          {told ? (
            <FormField label="手机号" hint="微信里绑定的手机号，用来和登记的核对">
              <View className="number">{told}</View>
            </FormField>
          ) : (
            <FormField label="手机号" hint="社区登记的手机号，由网格员核对" error={problems.phone}>
              <TextField
                id="phone"
                label="手机号"
                inputMode="number"
                max={20}
                value={phone}
                onChange={tie.setPhone}
              />
            </FormField>
          )}
        </View>
      </Card>
      <View className="note">
        姓名和微信手机号都与登记一致时马上确认，否则由网格员核对。家里的情况不会在这里显示。
      </View>
    </Page>
  );
}
