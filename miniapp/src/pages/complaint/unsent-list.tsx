import { Section } from '../../components/card';
import type { ComplaintDraft } from '../../services/complaint-draft';
import { UnsentCard } from './unsent-card';

/** What is only on this device: drafts, and reports that could not be sent yet. */
export function UnsentList({ unsent }: { readonly unsent: readonly ComplaintDraft[] }) {
  if (unsent.length === 0) return null;
  return (
    <Section title="还没发出去的">
      {unsent.map((draft) => (
        <UnsentCard key={draft.id} draft={draft} />
      ))}
    </Section>
  );
}
