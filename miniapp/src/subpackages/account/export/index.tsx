import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Page } from '../../../frame/page';
import { OwnGate } from '../../../frame/own-gate';
import { useLogin } from '../../../services/use-login';
import { ExportList } from './export-list';

/** 导出我的信息: a copy of what is held about me, made in the background and fetched here. */
export default function ExportPage() {
  const login = useLogin();
  return (
    <Page title="导出我的信息" login={login.gate}>
      <OwnGate hint="只有您自己能导出自己的信息" onLogin={() => void login.require()}>
        {(accountId) => (
          <>
            <ExportList key={accountId} />
            <Section title="说明">
              <Card>
                <View className="stack">
                  <View>
                    里面有：登记信息、反映的问题和办理过程、照片、消息、调解、志愿服务等与您有关的全部内容。
                  </View>
                  <View>您自己的号码是完整的；您照看的人和其他人的信息只露出头尾。</View>
                  <View>整理好会在“消息”里通知您，七天内可以下载，过后自动删除。一天可以申请一次。</View>
                  <View>文件里有您的隐私，请不要转发给别人。</View>
                </View>
              </Card>
            </Section>
          </>
        )}
      </OwnGate>
    </Page>
  );
}
