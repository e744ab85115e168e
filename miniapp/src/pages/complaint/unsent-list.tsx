import { View } from '@tarojs/components';
import { Section } from '../../components/card';
import type { ComplaintDraft } from '../../services/complaint-draft';
import { UnsentCard } from './unsent-card';

/** What is only on this device: drafts, and reports that could not be sent yet. */
export function UnsentList({ unsent }: { readonly unsent: readonly ComplaintDraft[] }) {
  // always there, so that what comes and goes in it sends nothing of the page around it
  return (
    <View className={unsent.length > 0 ? 'unsent-list' : 'unsent-list unsent-list--empty'}>
      {unsent.length > 0 && (
        <Section title="还没发出去的">
          {unsent.map((draft) => (
            <UnsentCard key={draft.id} draft={draft} />
          ))}
        </Section>
      )}
    </View>
  );
}
