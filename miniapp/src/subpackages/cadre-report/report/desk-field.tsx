import type { CadreReportRecipient } from '@linge/shared/cadre-report/cadre-report.schema';
import type { ChainLink } from '@linge/shared/door/door.schema';
import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { deskFor, mustGoToTown, type ReportDraft } from './report-draft.policy';

interface DeskFieldProps {
  readonly recipient: CadreReportRecipient;
  readonly draft: ReportDraft;
  readonly chosen: ChainLink | undefined;
  readonly onChange: (part: Partial<ReportDraft>) => void;
}

/** 由谁受理: the choice where there is one, else why there is none. */
export function DeskField({ recipient, draft, chosen, onChange }: DeskFieldProps) {
  const { named, townName } = recipient;
  const town = `${townName}（社区里谁也看不到）`;
  if (!named || mustGoToTown(draft, recipient, chosen)) {
    return (
      <FormField label="由谁受理" hint={named ? '反映的是社区或受理人，不经过社区' : '社区没有指定受理人'}>
        <View className="strong" id="desk-town">
          {town}
        </View>
      </FormField>
    );
  }
  return (
    <FormField
      label="由谁受理"
      hint={`${named.name}是社区指定的受理人。如果反映的就是${named.name}或者和${named.name}有关，请选${townName}`}
    >
      <Segmented
        look="chips"
        label="由谁受理"
        options={[
          { value: 'named', text: `${named.name}（社区指定的受理人）` },
          { value: 'town', text: town },
        ]}
        value={deskFor(draft, recipient, chosen)}
        onChange={(to) => onChange({ to })}
      />
    </FormField>
  );
}
