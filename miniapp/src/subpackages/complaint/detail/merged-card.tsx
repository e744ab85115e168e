import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import Taro from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';

/** What is merged into it, each a tap from its page, where it can be taken apart again. */
export function MergedCard({ merged }: { readonly merged: Complaint['mergedHere'] }) {
  return (
    <Section title={`已并入的诉求（${merged.length}）`}>
      <Card flush>
        {merged.map(({ id, number }) => (
          <Cell
            key={id}
            icon="list"
            title={number}
            detail="不是同一件事的，打开后可以拆出来单独办"
            onPress={() => void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` })}
          />
        ))}
      </Card>
    </Section>
  );
}
