import { View } from '@tarojs/components';
import type { WithdrawnRecord } from '@linge/shared/public-record/public-record.schema';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { momentText } from '../../../format/day';

/** What was public once, and why it is not any more. */
export function WithdrawnCard({ withdrawn }: { readonly withdrawn: readonly WithdrawnRecord[] }) {
  if (withdrawn.length === 0) return null;
  return (
    <Section title="撤下过的公示">
      <Card flush>
        {withdrawn.map(({ id, title, withdrawnAt, reason }) => (
          <Cell
            key={id}
            title={<View className="prose">{title}</View>}
            detail={`${momentText(withdrawnAt)}撤下：${reason}`}
          />
        ))}
      </Card>
    </Section>
  );
}
