import { complaintExportApi } from '@linge/shared/complaint/complaint-export.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { PeriodChoice, usualPeriod } from '../../../components/period-choice';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { openBinary } from '../../../services/transfer';
import { useSheetForm } from '../../../services/use-sheet-form';
import { exportOf, type ExportKind, type ListAtHand } from './export';

const which = [
  { value: 'waiting', text: '现在这份清单' },
  { value: 'period', text: '一段时间的' },
] as const satisfies readonly { value: ExportKind; text: string }[];

interface ExportSheetProps extends ListAtHand {
  readonly onClose: () => void;
}

/** The list at hand, or what was reported in a time, as a workbook. */
export function ExportSheet({ filter, state, where, onClose }: ExportSheetProps) {
  const [chosen, setChosen] = useState<ExportKind>('waiting');
  const [period, setPeriod] = useState(usualPeriod);
  const what = exportOf(chosen, { filter, state, where }, period);
  const form = useSheetForm({
    missing: () => ({}),
    send: () => openBinary(complaintExportApi.workbook, { query: what.query }, what.fileName),
    done: '已导出',
    onDone: onClose,
  });
  return (
    <SheetForm title="导出 Excel" submit="导出 Excel 表格" form={form} onClose={onClose}>
      <View className="stack">
        <Segmented look="chips" label="导出哪些" options={which} value={chosen} onChange={setChosen} />
        {chosen === 'period' && <PeriodChoice period={period} onPeriod={setPeriod} />}
        <View className="secondary small">{what.text}</View>
        <View className="secondary small">
          表里没有反映人的姓名和电话；纠纷、家事只导出由您办理的。导出会留下记录
        </View>
      </View>
    </SheetForm>
  );
}
