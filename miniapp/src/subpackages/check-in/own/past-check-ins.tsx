import type { OwnCheckIn } from '@linge/shared/check-in/check-in.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { ListEnd } from '../../../components/list-end';
import { ownFacts, ownTag } from '../../../format/check-in';
import { spanText } from '../../../format/span';

/** What WeChat is handed at once stays small. */
const pageSize = 10;

/** Sessions that are over, the latest first. */
export function PastCheckIns({ items }: { readonly items: readonly OwnCheckIn[] }) {
  const [pages, setPages] = useState(1);
  const shown = [...items].reverse().slice(0, pages * pageSize);
  return (
    <View>
      <Card>
        {shown.map((own) => (
          <View key={`${own.signUpId} ${own.session.startsAt}`} className="own-past">
            <View className="number">{spanText(own.session.startsAt, own.session.endsAt)}</View>
            <View className="check-in-name">
              <View className="strong">{own.self ? `${own.name}（我）` : own.name}</View>
              <ActivityTag tag={ownTag(own)} />
            </View>
            {ownFacts(own).map((fact) => (
              <View key={fact} className="secondary small number">
                {fact}
              </View>
            ))}
          </View>
        ))}
      </Card>
      {shown.length < items.length && <ListEnd hasMore loading={false} onMore={() => setPages(pages + 1)} />}
    </View>
  );
}
