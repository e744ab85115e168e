import { complaintExportApi } from '@linge/shared/complaint/complaint-export.api';
import type { ComplaintExportQuery } from '@linge/shared/complaint/complaint-export.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { PeriodChoice, usualPeriod } from '../../../components/period-choice';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { dayText } from '../../../format/day';
import { openBinary } from '../../../services/transfer';
import { useSheetForm } from '../../../services/use-sheet-form';

type Which = 'waiting' | 'period';
const which = [
  { value: 'waiting', text: '现在这份清单' },
  { value: 'period', text: '一段时间的' },
] as const satisfies readonly { value: Which; text: string }[];

interface ExportSheetProps {
  /** What the list at hand is narrowed by. */
  readonly filter: ComplaintExportQuery;
  /** The state of it in a word; null for all that waits. */
  readonly state: string | null;
  /** Where else it is narrowed to: `第3网格`, `社区办理`. */
  readonly where: readonly string[];
  readonly onClose: () => void;
}

/** The list at hand, or what was reported in a time, as a workbook. */
export function ExportSheet({ filter, state, where, onClose }: ExportSheetProps) {
  const [chosen, setChosen] = useState<Which>('waiting');
  const [period, setPeriod] = useState(usualPeriod);
  const days = `${dayText(period.from)}至${dayText(period.to)}`;
  const waiting = chosen === 'waiting';
  const parts = [state ?? (waiting ? '待办' : '全部状态'), ...where, ...(waiting ? [] : [days])];
  const form = useSheetForm({
    missing: () => ({}),
    send: () => {
      const query = waiting ? filter : { ...filter, ...period };
      return openBinary(complaintExportApi.workbook, { query }, `诉求清单-${parts.join('-')}.xlsx`);
    },
    done: '已导出',
    onDone: onClose,
  });
  return (
    <SheetForm title="导出 Excel" submit="导出 Excel 表格" form={form} onClose={onClose}>
      <View className="stack">
        <Segmented look="chips" label="导出哪些" options={which} value={chosen} onChange={setChosen} />
        {chosen === 'period' && <PeriodChoice period={period} onPeriod={setPeriod} />}
        <View className="secondary small">
          {`${parts.join('，')}。${waiting ? '和现在看到的清单一样' : '按反映日期，办结的也在内'}`}
        </View>
        <View className="secondary small">
          表里没有反映人的姓名和电话；纠纷、家事只导出由您办理的。导出会留下记录
        </View>
      </View>
    </SheetForm>
  );
}
