import type { NoticeSender } from '@linge/shared/notice/notice-audience.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { CheckChips } from '../../../components/check-chips';
import { Choice } from '../../../components/choice';
import { ConditionChips } from '../../../components/condition-chips';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { traitOptions } from '../../../format/notice-desk';
import { errorText, requestIdOf } from '../../../services/error-text';
import {
  emptyAudience,
  senderKey,
  toggled,
  withPlace,
  type DraftAudience,
  type NoticeDraft,
} from '../../../services/notice-draft.policy';
import { PlaceTree } from './place-tree';
import { ReachCard } from './reach-card';
import type { Senders, StepProps } from './step.type';

/** Whom it is for: as whom I write, which places, and whom there; with how many that is. */
export function AudienceStep({ senders, ...step }: StepProps & { readonly senders: Senders }) {
  if (senders.state === 'loading') return <Skeleton />;
  if (senders.state === 'error') {
    return (
      <ErrorState
        text={errorText(senders.error)}
        requestId={requestIdOf(senders.error)}
        onRetry={() => void senders.reload()}
      />
    );
  }
  return <Chosen {...step} senders={senders.data.items} />;
}

function Chosen({
  kept,
  problems,
  reach,
  senders,
}: StepProps & { readonly senders: readonly NoticeSender[] }) {
  const { draft, change } = kept;
  const current = draft.sender ? senderKey(draft.sender) : '';
  // mostly there is one capacity in which somebody writes, and nothing to choose
  const sender = senders.find((one) => senderKey(one) === current) ?? senders[0];
  const as = ({ level, communityId, name }: NoticeSender) => ({ sender: { level, communityId, name } });
  const setPlaces = (audience: DraftAudience) => change({ ...(sender ? as(sender) : {}), audience });
  const setAudience = (part: Partial<DraftAudience>) => change({ audience: { ...draft.audience, ...part } });
  return (
    <View className="notice-columns">
      <View className="notice-columns__part">
        {sender === undefined && (
          <View className="notice-problem">您现在没有可以通知的地方，请联系社区管理员</View>
        )}
        {senders.length > 1 && (
          <Choice
            label="以谁的名义"
            id="sender"
            groups={[{ options: senders.map((one) => ({ value: senderKey(one), text: one.name })) }]}
            value={sender ? senderKey(sender) : ''}
            onChange={(key) =>
              senders
                .filter((one) => senderKey(one) === key)
                .forEach((one) => change({ ...as(one), audience: emptyAudience }))
            }
          />
        )}
        {sender && (
          <Card>
            <FormField label="发到哪里" error={problems.places} hint={`以“${sender.name}”的名义发`}>
              <ConditionChips
                conditions={draft.audience.places
                  // those inside of a grid are out of sight once another grid is opened
                  .filter(({ kind }) => kind === 'microGrid' || kind === 'building')
                  .map((place) => ({
                    text: place.name,
                    onDrop: () => setPlaces(withPlace(draft.audience, place, [])),
                  }))}
              />
              <PlaceTree
                sender={sender}
                audience={draft.audience}
                onToggle={(place, inside) => setPlaces(withPlace(draft.audience, place, inside))}
              />
            </FormField>
          </Card>
        )}
        {sender && <Marks sender={sender} audience={draft.audience} onChange={setAudience} />}
      </View>
      <View className="notice-columns__part notice-columns__part--stays">
        <ReachCard reach={reach} />
      </View>
    </View>
  );
}

interface MarksProps {
  readonly sender: NoticeSender;
  readonly audience: NoticeDraft['audience'];
  readonly onChange: (part: Partial<DraftAudience>) => void;
}

/** Whom there: everybody, or who has any or all of some marks. */
function Marks({ sender, audience, onChange }: MarksProps) {
  const { labels, traits, match } = audience;
  return (
    <Section title="只发给哪些人（不选就是全部）">
      <Card>
        <View className="stack">
          <CheckChips
            label="哪些人"
            options={traitOptions}
            chosen={traits}
            onToggle={(trait) => onChange({ traits: toggled(traits, trait) })}
          />
          {sender.labels.length > 0 && (
            <FormField label="台账标签">
              <CheckChips
                label="台账标签"
                options={sender.labels.map(({ code, name }) => ({ value: code, text: name }))}
                chosen={labels}
                onToggle={(code) => onChange({ labels: toggled(labels, code) })}
              />
            </FormField>
          )}
          {labels.length + traits.length > 1 && (
            <FormField label="选了几种时">
              <Segmented
                look="chips"
                label="选了几种时"
                options={[
                  { value: 'any', text: '符合一种就发' },
                  { value: 'all', text: '全都符合才发' },
                ]}
                value={match}
                onChange={(value) => onChange({ match: value })}
              />
            </FormField>
          )}
        </View>
      </Card>
    </Section>
  );
}
