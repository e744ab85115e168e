import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Page } from '../../../frame/page';
import { privacyParts } from './text';

/** 隐私说明: what is collected, why, who sees it, and how to have it deleted. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <View className="secondary">
        邻格只收集办事必需的信息，不用来做广告，不卖给别人。不同意也能浏览所有公开内容。
      </View>
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
