import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useMay } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { openRegistry } from '../part/open-page';
import { HouseholdList } from './household-list';
import { PeopleList } from './people-list';
import './index.scss';

/** The households of one's own grids, by room. */
export default function Households() {
  const login = useLogin();
  const mayManage = useMay('resident.manage');
  return (
    <Page
      title="居民台账"
      wide
      login={login.gate}
      bottom={
        mayManage && (
          <BottomBar>
            <Button id="move-in" kind="primary" icon="plus" block onPress={() => openRegistry('move-in')}>
              新户入住
            </Button>
          </BottomBar>
        )
      }
    >
      <WorkGate
        permission="household.read"
        icon="people"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '居民台账只对负责的工作人员开放' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

/** Milliseconds of rest after a key before the server is asked. */
const restMs = 300;

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const [by, setBy] = useState<'household' | 'person'>('household');
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  const { communityId, gridId } = scopeOf(chosen);
  return (
    <>
      <Segmented
        label="按户或按人"
        options={[
          { value: 'household', text: '按户' },
          { value: 'person', text: '按人' },
        ]}
        value={by}
        onChange={setBy}
      />
      <View className="households__tools">
        <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        <View className="households__search">
          <TextField
            id="household-search"
            label={by === 'household' ? '房号或户主姓名' : '姓名、电话或身份证后四位、房号'}
            placeholder={
              by === 'household' ? '房号或户主，如 3-2-501、张三、zs' : '如 张三、zs、后四位、3-2-501'
            }
            max={50}
            value={text}
            onChange={setText}
          />
        </View>
      </View>
      {by === 'household' ? (
        <HouseholdList key={`${chosen} ${q}`} communityId={communityId} gridId={gridId} q={q} />
      ) : (
        <PeopleList key={communityId} communityId={communityId} gridId={gridId} q={q} />
      )}
    </>
  );
}
