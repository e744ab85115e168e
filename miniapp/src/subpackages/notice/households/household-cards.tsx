import type { NoticeHousehold } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import {
  appText,
  byBuilding,
  doorText,
  peopleText,
  reachedText,
  reachTag,
} from '../../../format/notice-reach';
import { useMay } from '../../../services/session';
import { roleText } from '../../../services/staff';
import { UndoButton } from './undo-button';
import type { Acts, HouseholdViewProps } from './household.type';

/** On a phone: building by building, a card each, the buttons where the thumb is. */
export function HouseholdCards({ items, needsAcknowledgement, acts }: HouseholdViewProps) {
  const mayCall = useMay('resident.reveal');
  return (
    <>
      {byBuilding(items).map(({ buildingId, name, items: inside }) => (
        <Section
          key={buildingId}
          title={name}
          aside={
            <Button
              kind="text"
              label={`只看这一栋：${name}`}
              onPress={() => acts.onBuilding({ id: buildingId, name })}
            >
              只看这一栋
            </Button>
          }
        >
          {inside.map((household) => (
            <HouseholdCard
              key={household.householdId}
              household={household}
              needsAcknowledgement={needsAcknowledgement}
              acts={acts}
              mayCall={mayCall}
            />
          ))}
        </Section>
      ))}
    </>
  );
}

interface HouseholdCardProps {
  readonly household: NoticeHousehold;
  readonly needsAcknowledgement: boolean;
  readonly acts: Acts;
  readonly mayCall: boolean;
}

function HouseholdCard({ household, needsAcknowledgement, acts, mayCall }: HouseholdCardProps) {
  const { address, people, status, servedBy } = household;
  const door = doorText(address);
  const { tone, text } = reachTag(status, needsAcknowledgement);
  const reached = reachedText(household);
  const { onCall, onTell } = acts;
  const callable = mayCall && onCall && people.some(({ hasPhone }) => hasPhone);
  const served = servedBy.map(({ role, name }) => `${roleText(role)} ${name}`).join('、');
  return (
    <Card>
      <View className="household">
        <View className="household__head">
          <View className="household__door">{door}</View>
          {status !== 'toReach' && <StatusTag tone={tone}>{text}</StatusTag>}
        </View>
        <View>{peopleText(people)}</View>
        <View className="secondary small">{[appText(household), served].filter(Boolean).join('　')}</View>
        {reached && <View className="secondary small">{reached}</View>}
        {onTell && (
          <View className="household__buttons">
            {callable && (
              <Pressable
                className="household__button household__button--call"
                label={`打电话：${door}`}
                onPress={() => onCall(household)}
              >
                <Icon name="phone" className="household__icon" />
                打电话
              </Pressable>
            )}
            <Pressable
              className="household__button"
              label={`上门告知：${door}`}
              onPress={() => acts.onTick(household, 'door')}
            >
              上门告知
            </Pressable>
            <Pressable
              className="household__button"
              label={`其他方式：${door}`}
              onPress={() => onTell(household)}
            >
              其他方式
            </Pressable>
          </View>
        )}
        <UndoButton household={household} />
      </View>
    </Card>
  );
}
