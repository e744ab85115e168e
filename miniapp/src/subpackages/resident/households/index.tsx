import { View } from '@tarojs/components';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useMay } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { openRegistry } from '../part/open-page';
import { HouseholdList } from './household-list';
import { PeopleList } from './people-list';
import { useSearch } from './use-search';
import './index.scss';

/** The households and people of one's own grids. */
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

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const search = useSearch(scopes);
  const { groups, chosen, by, text, q, communityId, gridId, change } = search;
  const place = groups.flatMap(({ options }) => options).find(({ value }) => value === chosen)?.text ?? '';
  return (
    <Slots>
      <Segmented
        label="按户或按人"
        options={[
          { value: 'household', text: '按户' },
          { value: 'person', text: '按人' },
        ]}
        value={by}
        onChange={(value) => change({ by: value })}
      />
      <View className="households__tools">
        <Choice
          label="范围"
          id="scope"
          groups={groups}
          value={chosen}
          onChange={(value) => change({ chosen: value })}
        />
        <View className="households__search">
          <TextField
            id="household-search"
            label={by === 'household' ? '房号或户主姓名' : '姓名、电话或身份证后四位、房号'}
            placeholder={
              by === 'household' ? '房号或户主，如 3-2-501、张三、zs' : '如 张三、zs、后四位、3-2-501'
            }
            max={50}
            value={text}
            onChange={(value) => change({ text: value })}
          />
        </View>
      </View>
      {by === 'household' ? (
        <HouseholdList
          communityId={communityId}
          gridId={gridId}
          q={q}
          filter={search.filter}
          onFilter={(filter) => change({ filter })}
        />
      ) : (
        <PeopleList key={communityId} search={search} place={place} />
      )}
    </Slots>
  );
}
