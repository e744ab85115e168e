import { registryExportApi } from '@linge/shared/registry-export/registry-export.api';
import type { ResidentFilter } from '@linge/shared/resident/resident-filter.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';

interface ExportSheetProps {
  readonly query: ResidentFilter & { readonly communityId: string };
  /** Of the file, without its ending. */
  readonly name: string;
  /** `123 人`; null while it is counted. */
  readonly found: string | null;
  readonly onClose: () => void;
}

/** The list at hand as a workbook, or on paper. */
export function ExportSheet({ query, name, found, onClose }: ExportSheetProps) {
  const workbook = useAction(() => openBinary(registryExportApi.workbook, { query }, `${name}.xlsx`));
  const roster = useAction(() => openBinary(registryExportApi.roster, { query }, `${name}.pdf`));
  const left = query.state !== undefined && query.state !== 'present';
  return (
    <Sheet visible title={found ? `导出这 ${found}` : '导出名单'} onClose={onClose}>
      <View className="stack">
        <View className="secondary small">
          {left
            ? '名册只列在住的居民。请先在筛选里把“现在的状态”改回“在住”'
            : `${name}。身份证号和电话只显示一部分`}
        </View>
        <Button
          id="export-workbook"
          kind="primary"
          block
          busy={workbook.busy}
          disabled={left || roster.busy}
          onPress={workbook.run}
        >
          导出 Excel 表格
        </Button>
        <Button
          id="export-roster"
          icon="print"
          block
          busy={roster.busy}
          disabled={left || workbook.busy}
          onPress={roster.run}
        >
          打印花名册（PDF）
        </Button>
      </View>
    </Sheet>
  );
}
