import { dataKinds, type DataKindKey } from '@linge/shared/privacy/data-kind';
import { fateText, groundText } from '@linge/shared/privacy/data-kind-word';
import { View } from '@tarojs/components';
import { Fact } from '../../../components/fact';
import { Sheet } from '../../../components/sheet';

/** Everything that is declared of one kind. */
export function KindSheet({
  kind,
  onClose,
}: {
  readonly kind: DataKindKey | null;
  readonly onClose: () => void;
}) {
  const shown = kind ? dataKinds[kind] : null;
  return (
    <Sheet visible={shown !== null} title={shown?.name ?? ''} onClose={onClose}>
      {shown && (
        <View className="stack">
          <Fact name="是什么">{shown.what}</Fact>
          <Fact name="用来做什么">{shown.purpose}</Fact>
          <Fact name="依据">{groundText[shown.ground]}</Fact>
          <Fact name="谁能看到">{shown.seenBy}</Fact>
          <Fact name="保存多久">{shown.kept}</Fact>
          <Fact name="注销账号时">{fateText[shown.fate]}</Fact>
        </View>
      )}
    </Sheet>
  );
}
