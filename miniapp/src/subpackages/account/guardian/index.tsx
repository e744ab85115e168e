import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { OwnGate } from '../../../frame/own-gate';
import { useLogin } from '../../../services/use-login';
import { OwnConsent } from './own-consent';
import { WardList } from './ward-list';

/** 孩子使用: the child asks here, and its guardian answers here. */
export default function GuardianPage() {
  const login = useLogin();
  return (
    <Page title="孩子使用" login={login.gate}>
      <OwnGate hint="孩子和家长各用自己的账号登录" onLogin={() => void login.require()}>
        {(accountId) => (
          <Slots key={accountId}>
            <OwnConsent otherwise={<WardList />} />
            <Section title="说明">
              <Card>
                <View className="stack">
                  <View>按照法律，未满十四周岁的孩子自己反映问题、上传照片前，要先经家长同意。</View>
                  <View>同意后会用到：孩子的称呼、写的文字和照片、收到的消息，只用来办理孩子提的事。</View>
                  <View>家长可以随时撤回，撤回后孩子只能浏览公开的内容；已经提交的会继续办完。</View>
                </View>
              </Card>
            </Section>
          </Slots>
        )}
      </OwnGate>
    </Page>
  );
}
