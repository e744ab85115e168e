import type { MessageGroup } from '@linge/shared/message/message-group';
import { defaultQuietHours } from '@linge/shared/message/message-preference.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { SwitchField } from '../../../components/switch-field';
import { messageGroupDetails, messageGroupNames, messageGroupsFor } from '../../../format/message-group';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useMay, useUnitDelegate } from '../../../services/session';
import { evenings, hourOptions, mornings } from './quiet-hour';
import { usePreference } from './use-preference';

/** Which kinds WeChat may tell, and the hours in which it does not. The inbox gets everything. */
export function PreferenceSection() {
  const { query, shown, change } = usePreference();
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();

  if (query.state === 'loading') return <Skeleton />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  const { muted, quietHours } = shown ?? query.data;
  const turn = (group: MessageGroup, on: boolean) =>
    change({ muted: on ? muted.filter((one) => one !== group) : [...muted, group], quietHours });
  return (
    <>
      <Section title="哪些用微信提醒">
        <View className="secondary small">不提醒的，也都在“消息”里，不会丢。</View>
        <Card flush>
          {messageGroupsFor(staff || delegate).map((group) => (
            <SwitchField
              key={group}
              id={`push-${group}`}
              title={messageGroupNames[group]}
              detail={messageGroupDetails[group]}
              checked={!muted.includes(group)}
              onChange={(on) => turn(group, on)}
            />
          ))}
        </Card>
      </Section>
      <Section title="夜间免打扰">
        <Card flush>
          <SwitchField
            id="quiet"
            title="夜里不用微信提醒"
            detail={quietHours ? '到早上再提醒；紧急的事除外' : '什么时候都会提醒'}
            checked={quietHours !== null}
            onChange={(on) => change({ muted, quietHours: on ? defaultQuietHours : null })}
          />
          {quietHours && (
            <View className="message-hours">
              <Choice
                label="从几点起"
                id="quiet-from"
                groups={[{ options: hourOptions(evenings, quietHours.from) }]}
                value={quietHours.from}
                onChange={(from) => change({ muted, quietHours: { ...quietHours, from } })}
              />
              <View>到</View>
              <Choice
                label="到几点止"
                id="quiet-to"
                groups={[{ options: hourOptions(mornings, quietHours.to) }]}
                value={quietHours.to}
                onChange={(to) => change({ muted, quietHours: { ...quietHours, to } })}
              />
            </View>
          )}
        </Card>
      </Section>
    </>
  );
}
