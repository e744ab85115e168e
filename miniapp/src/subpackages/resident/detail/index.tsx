import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { ledgerText, residentStateTag } from '../../../format/ledger';
import { useRegistryWords } from '../../../services/registry';
import { useMay } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { Changes } from '../part/changes';
import { openRegistry } from '../part/open-page';
import { Actions, RecordPage, type LifeAction } from '../part/record-page';
import { Loaded, StaffGate } from '../part/staff-gate';
import { LedgerCards } from './ledger-cards';
import { NumberCard } from './number-card';
import { OtherHomes } from './other-homes';
import { ReceiverCard } from './receiver-card';

const title = '居民';

/** Somebody of the registry: all that is kept of them, and how it came about. */
export default function ResidentPage() {
  const { id = '' } = useRouter().params;
  return <StaffGate title={title}>{() => <Detail id={id} />}</StaffGate>;
}

function Detail({ id }: { readonly id: string }) {
  const query = useQuery(residentApi.getResident, id ? { params: { id } } : null);
  return (
    <Loaded title={title} query={query}>
      {(resident) => <Shown resident={resident} />}
    </Loaded>
  );
}

function Shown({ resident }: { readonly resident: Resident }) {
  const { id, state, leftOn } = resident;
  const words = useRegistryWords(resident.communityId);
  const mayManage = useMay('resident.manage');
  const mayFile = useMay('complaint.file');
  const mayHelp = useMay('helpRequest.keep');
  const tag = residentStateTag[state];
  const buttons =
    state === 'present' ? (
      <>
        <Button id="leave" onPress={() => openRegistry('leave', { id })}>
          迁出或去世
        </Button>
        <Button id="edit" kind="primary" onPress={() => openRegistry('edit', { id })}>
          更正信息
        </Button>
      </>
    ) : (
      <Button id="return" kind="primary" block onPress={() => openRegistry('move', { id })}>
        迁回登记
      </Button>
    );
  return (
    <RecordPage
      title={title}
      buttons={mayManage && state !== 'deceased' && buttons}
      beside={<Changes endpoint={residentApi.residentTimeline} id={id} words={words.names} />}
    >
      <Card>
        <View className="stack">
          <View className="registry__title">{resident.name}</View>
          <View className="secondary">
            {ledgerText('sex', resident.sex)} · {resident.age} 岁 ·{' '}
            {ledgerText('relation', resident.relation)}
          </View>
          <View className="registry__tags">
            <StatusTag tone={tag.tone}>{leftOn ? `${tag.text}（${dayText(leftOn)}）` : tag.text}</StatusTag>
            <StatusTag tone="info" icon="home">
              {ledgerText('residency', resident.residency)}
            </StatusTag>
            {resident.labels.map((code) => (
              <StatusTag key={code} tone="accent" icon="star">
                {words.names[code] ?? code}
              </StatusTag>
            ))}
          </View>
        </View>
      </Card>
      <Card flush>
        <Cell
          id="household"
          icon="home"
          title={resident.address}
          detail={state === 'present' ? '看这一户' : '原来的住处'}
          onPress={() => openRegistry('household', { id: resident.householdId })}
        />
      </Card>
      {state === 'present' && mayFile && (
        <Card flush>
          <Cell
            id="file-complaint"
            icon="report"
            title="代为登记诉求"
            detail="电话里、上门时听到的，替居民写下来"
            onPress={() => void Taro.navigateTo({ url: `/subpackages/complaint/file/index?resident=${id}` })}
          />
        </Card>
      )}
      {state === 'present' && mayHelp && (
        <Card flush>
          <Cell
            id="ask-help"
            icon="people"
            title="替居民求助"
            detail="买菜、小修、陪着看病，请志愿者帮一把"
            onPress={() =>
              void Taro.navigateTo({ url: `/subpackages/help-request/ask/index?resident=${id}` })
            }
          />
        </Card>
      )}
      {state === 'present' && resident.age >= 18 && <ReceiverCard residentId={id} name={resident.name} />}
      <NumberCard resident={resident} />
      <LedgerCards resident={resident} fields={words.fields} />
      <OtherHomes residentId={id} mayManage={mayManage && state === 'present'} />
      {mayManage && state === 'present' && <Actions title="有变化" actions={actionsOf(resident)} />}
    </RecordPage>
  );
}

function actionsOf({ id, residency, termEndsOn }: Resident): LifeAction[] {
  const renew: LifeAction = {
    ...{ id: 'renew', title: '续住登记' },
    detail: termEndsOn ? `现登记到 ${dayText(termEndsOn)}` : '还没有登记到期日',
    onPress: () => openRegistry('renew', { id }),
  };
  return [
    {
      ...{ id: 'move', title: '社区内搬家', detail: '搬到本社区的另一户' },
      onPress: () => openRegistry('move', { id }),
    },
    {
      ...{ id: 'other-home', title: '还有其他住处', detail: '平时也住在本社区的另一户' },
      onPress: () => openRegistry('other-home', { id }),
    },
    ...(residency === 'floating' ? [renew] : []),
  ];
}
