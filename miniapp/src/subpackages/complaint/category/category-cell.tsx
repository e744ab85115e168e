import type { CategoryEntry } from '@linge/shared/complaint/complaint-category.schema';
import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { StatusTag } from '../../../components/status-tag';

interface CategoryCellProps {
  readonly entry: CategoryEntry;
  readonly onPress: () => void;
}

/** One that can be reported, or could: how it is dealt with. */
export function CategoryCell({ entry, onPress }: CategoryCellProps) {
  const { name, settleDays, defaultUnit, urgent, sensitive, retired } = entry;
  const facts = [`${settleDays} 个工作日办结`, ...(defaultUnit ? [`派给${defaultUnit.name}`] : [])];
  const tags = [
    ...(urgent ? ['紧急'] : []),
    ...(sensitive ? ['不公开'] : []),
    ...(retired ? ['已停用'] : []),
  ];
  return (
    <Cell
      label={[name, ...facts, ...tags].join('，')}
      title={name}
      detail={
        <>
          <View className="place">{facts.join(' · ')}</View>
          {tags.length > 0 && (
            <View className="category-tags">
              {urgent && (
                <StatusTag tone="warn" icon="alert">
                  紧急
                </StatusTag>
              )}
              {sensitive && (
                <StatusTag tone="info" icon="shield">
                  不公开
                </StatusTag>
              )}
              {retired && <StatusTag tone="neutral">已停用</StatusTag>}
            </View>
          )}
        </>
      }
      onPress={onPress}
    />
  );
}
