import type { AnswerTemplate } from '@linge/shared/answer-template/answer-template.schema';
import type { ComplaintCategory } from '@linge/shared/complaint/complaint-report.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { Pressable } from '../../../components/pressable';
import { staffForms } from '../../../services/complaint-staff-form';
import { useWide } from '../../../services/use-wide';

interface TemplateRowsProps {
  readonly items: readonly AnswerTemplate[];
  readonly categories: readonly ComplaintCategory[];
  /** Undefined for those who only read them. */
  readonly onEdit: ((template: AnswerTemplate) => void) | undefined;
}

/** Cells on a phone, a table where there is room. */
export function TemplateRows({ items, categories, onEdit }: TemplateRowsProps) {
  const wide = useWide();
  const categoryOf = ({ categoryId }: AnswerTemplate) =>
    categoryId === null
      ? '所有类别'
      : (categories.find(({ id }) => id === categoryId)?.name ?? '已停用的类别');
  const stepOf = ({ action }: AnswerTemplate) => staffForms[action].button;
  if (!wide) {
    return (
      <Card flush>
        {items.map((one) => (
          <Cell
            key={one.id}
            title={one.name}
            detail={
              <>
                <View>{`${stepOf(one)} · ${categoryOf(one)}`}</View>
                <View className="template-text">{one.text}</View>
              </>
            }
            {...(onEdit ? { onPress: () => onEdit(one) } : {})}
          />
        ))}
      </Card>
    );
  }
  const columns: Column<AnswerTemplate>[] = [
    {
      name: '名称',
      cell: (one) =>
        onEdit ? (
          <Pressable className="template-link" role="link" onPress={() => onEdit(one)}>
            {one.name}
          </Pressable>
        ) : (
          one.name
        ),
    },
    { name: '用在哪一步', cell: stepOf },
    { name: '类别', cell: categoryOf },
    { name: '内容', cell: ({ text }) => <View className="template-cell template-text">{text}</View> },
  ];
  return (
    <DataTable
      label="答复模板"
      columns={columns}
      rows={items}
      keyOf={({ id }) => id}
      {...(onEdit ? { onOpen: onEdit } : {})}
    />
  );
}
