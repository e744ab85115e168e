import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { dayText } from '../../../format/day';
import { ledgerFieldNames, ledgerText } from '../../../format/ledger';

interface RecordCardProps {
  readonly record: HeldRecord;
  readonly onAccesses: () => void;
}

/** Everything that is held about one person. */
export function RecordCard({ record, onAccesses }: RecordCardProps) {
  const { residentId, name, self } = record;
  return (
    <Section
      title={self ? `${name}（本人）` : name}
      aside={
        <Button
          kind="text"
          id={self ? 'correct-own' : `correct-${residentId}`}
          label={`申请更正${name}的信息`}
          onPress={() =>
            void Taro.navigateTo({ url: `/subpackages/household/correct/index?residentId=${residentId}` })
          }
        >
          申请更正
        </Button>
      }
    >
      <Card flush>
        {linesOf(record).map(([title, text]) => (
          <Cell key={title} title={title} aside={<View>{text ?? '未登记'}</View>} />
        ))}
        <Cell
          icon="shield"
          title="谁看过证件号和电话"
          id={self ? 'accesses-own' : `accesses-${residentId}`}
          onPress={onAccesses}
        />
      </Card>
      <View className="note">
        证件号和电话只显示一部分；最近更新：{dayText(record.updatedAt.slice(0, 10))}
      </View>
    </Section>
  );
}

function linesOf(record: HeldRecord): [string, string | null][] {
  const names = ledgerFieldNames;
  return [
    ['住址', record.address],
    [names.relation, ledgerText('relation', record.relation)],
    [names.sex, ledgerText('sex', record.sex)],
    [names.birthDate, `${record.birthDate}（${record.age} 岁）`],
    [names.idNumber, record.idNumber],
    [names.phone, record.phone],
    [names.otherPhone, record.otherPhone],
    [names.residency, ledgerText('residency', record.residency)],
    ...(record.termEndsOn ? [[names.termEndsOn, record.termEndsOn] as [string, string]] : []),
    [names.domicile, record.domicile],
    [names.politicalStatus, ledgerText('politicalStatus', record.politicalStatus)],
    [names.education, ledgerText('education', record.education)],
    [names.maritalStatus, ledgerText('maritalStatus', record.maritalStatus)],
    [names.occupation, record.occupation],
    [names.employer, record.employer],
    [names.labels, record.labels.join('、') || '没有'],
    ...record.custom.map(({ name, value }) => [name, value] as [string, string]),
  ];
}
