import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { Pressable } from '../../../components/pressable';
import { boxTags, lastOpenedText, morningText, nearDayText } from '../../../format/suggestion-box';
import { Tags } from '../part/tags';
import { isDue, openBox, recordOpening, type BoxViewProps } from './box-item';

/** On a large screen: a row each; the place is a link, so that a keyboard gets there too. */
export function BoxTable({ items, severalGrids }: BoxViewProps) {
  const households = items.some((box) => box.household);
  const columns: Column<SuggestionBox>[] = [
    {
      name: '地点',
      cell: (box) => (
        <Pressable className="boxes__link" role="link" onPress={() => openBox(box)}>
          <View className="place">{box.place}</View>
          <View className="secondary small">{box.label}</View>
        </Pressable>
      ),
    },
    {
      name: '情况',
      cell: (box) => {
        const tags = boxTags(box);
        return tags.length > 0 ? <Tags tags={tags} /> : <View className="secondary">正常</View>;
      },
    },
    ...(severalGrids ? [{ name: '网格', cell: (box: SuggestionBox) => box.gridName }] : []),
    {
      name: '开箱时间',
      cell: (box) =>
        box.retired ? (
          <View className="secondary">不再开箱</View>
        ) : (
          <>
            <View>{morningText(box)}</View>
            <View className="secondary small">{`下次 ${nearDayText(box.nextOpeningOn)}`}</View>
          </>
        ),
    },
    { name: '上次开箱', cell: (box) => lastOpenedText(box) },
    { name: '保管人', cell: (box) => box.keeper.name },
    ...(households
      ? [
          {
            name: '困难户',
            cell: (box: SuggestionBox) => (
              <View className="boxes__household place">{box.household?.address ?? '—'}</View>
            ),
          },
        ]
      : []),
    {
      name: '操作',
      cell: (box) => (
        <View className="boxes__action">
          {isDue(box) ? (
            <Button label={`记录开箱：${box.place}`} onPress={() => recordOpening(box)}>
              记录开箱
            </Button>
          ) : (
            <Button label={`查看：${box.place}`} onPress={() => openBox(box)}>
              查看
            </Button>
          )}
        </View>
      ),
    },
  ];
  return (
    <DataTable
      label="意见箱，今天要开的在最前"
      columns={columns}
      rows={items}
      keyOf={({ id }) => id}
      onOpen={openBox}
    />
  );
}
