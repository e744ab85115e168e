import type { ComplaintCategory, ReportableCategory } from '@linge/shared/complaint/complaint-report.schema';
import { View } from '@tarojs/components';
import { BranchChoice } from '../components/branch-choice';
import { Button } from '../components/button';
import { errorText } from '../services/error-text';
import type { Query } from '../services/use-query';

/** A draft of before the categories were a tree knows no branch. */
type Offered = ComplaintCategory & Partial<Pick<ReportableCategory, 'branch'>>;

interface CategoryChoiceProps {
  readonly list: Query<{ readonly items: ReportableCategory[] }>;
  /** What was chosen before, shown while the list is on its way. */
  readonly before?: Offered | null;
  readonly value: string | null;
  readonly onChange: (category: Offered) => void;
}

/** What kind of problem it is: the branch, then what hangs on it, in chips; once the list is there. */
export function CategoryChoice({ list, before = null, value, onChange }: CategoryChoiceProps) {
  if (list.state === 'error') {
    return (
      <View className="row">
        <View className="grow secondary small">类别没有加载出来：{errorText(list.error)}</View>
        <Button kind="text" onPress={() => void list.reload()}>
          再试一次
        </Button>
      </View>
    );
  }
  const known = before ? [before] : [];
  const options: readonly Offered[] = list.state === 'ready' ? list.data.items : known;
  if (options.length === 0) return <View className="secondary small">正在加载类别…</View>;
  return (
    <BranchChoice
      label="类别"
      options={options.map(({ id, name, branch }) => ({
        value: id,
        text: name,
        branch: branch ? { value: branch.id, text: branch.name } : null,
      }))}
      value={value}
      onChange={(id) => {
        const category = options.find((one) => one.id === id);
        if (category) onChange(category);
      }}
    />
  );
}
