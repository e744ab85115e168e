import { dataKindGroups, dataKinds, type DataKindKey } from '@linge/shared/privacy/data-kind';
import { privacyDay, privacyVersion } from '@linge/shared/privacy/privacy-version';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Page } from '../../../frame/page';
import { dayText } from '../../../format/day';
import { useSession } from '../../../services/session';
import { KindSheet } from './kind-sheet';
import { RightCells } from './right-cells';
import { privacyParts } from './text';

/** 隐私: what is held, kind by kind, and what one can do about it. The kinds are those of the contract's table. */
export default function PrivacyPage() {
  const session = useSession();
  const [opened, setOpened] = useState<DataKindKey | null>(null);
  return (
    <Page title="隐私" declares over={<KindSheet kind={opened} onClose={() => setOpened(null)} />}>
      <View className="secondary">
        {`第 ${privacyVersion} 版，${dayText(privacyDay)}更新。邻格只收集办事必需的信息。不同意也能浏览所有公开内容。`}
      </View>
      {session && <RightCells />}
      {dataKindGroups.map(({ title, kinds }) => (
        <Section key={title} title={`收集什么：${title}`}>
          <Card flush>
            {kinds.map((kind) => (
              <Cell
                key={kind}
                id={`kind-${kind}`}
                title={dataKinds[kind].name}
                detail={dataKinds[kind].purpose}
                onPress={() => setOpened(kind)}
              />
            ))}
          </Card>
        </Section>
      ))}
      {privacyParts.map((part) => (
        <Section key={part.title} title={part.title}>
          <Card>
            <View className="stack">
              {part.lines.map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
          </Card>
        </Section>
      ))}
    </Page>
  );
}
