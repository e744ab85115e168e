import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { ObjectionCase } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { StatusTag } from '../../../components/status-tag';
import { dayText, timeText } from '../../../format/day';
import { correctionText, objectionTag, sourceText } from '../../../format/service-hours';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { AnswerSheet, type AnswerKind } from './answer-sheet';

/** 时长异议, for those who answer it: what was entered, what is said against it. */
export default function ObjectionPage() {
  const session = useSession();
  const login = useLogin();
  const { id = '' } = useRouter().params;
  if (session) return <Objection key={session.account.id} id={id} />;
  return (
    <Page title="时长异议" login={login.gate}>
      <OwnGate hint="队长和社区登录后答复" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Objection({ id }: { readonly id: string }) {
  const query = useQuery(serviceHoursApi.getObjection, { params: { id } });
  return (
    <LoadedPage title="时长异议" query={query}>
      {(one) => <Opened one={one} query={query} />}
    </LoadedPage>
  );
}

interface OpenedProps {
  readonly one: ObjectionCase;
  readonly query: Query<ObjectionCase>;
}

function Opened({ one, query }: OpenedProps) {
  const [answering, setAnswering] = useState<AnswerKind | null>(null);
  const { name, state, text, answer, entry, mayAnswer, createdAt } = one;
  return (
    <Page
      title="时长异议"
      bottom={
        mayAnswer && (
          <BottomBar>
            <Button block id="refuse" onPress={() => setAnswering('refuse')}>
              维持原记录
            </Button>
            <Button kind="primary" block id="uphold" onPress={() => setAnswering('uphold')}>
              更正
            </Button>
          </BottomBar>
        )
      }
      over={
        answering && (
          <AnswerSheet
            key={`${answering} ${entry.minutes}`}
            kind={answering}
            one={one}
            onClose={() => setAnswering(null)}
            onConflict={query.reload}
            onDone={() => {
              setAnswering(null);
              void query.reload();
            }}
          />
        )
      }
    >
      <Card>
        <View className="stack">
          <View className="row">
            <StatusTag tone={objectionTag[state].tone}>{objectionTag[state].text}</StatusTag>
          </View>
          <View className="strong">
            {name}：{text}
          </View>
          <View className="note">{timeText(createdAt)}</View>
          {answer && <View>答复：{answer}</View>}
          {state === 'waiting' && !mayAnswer && (
            <View className="secondary">这段时长经过您的手，由别人答复</View>
          )}
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Fact name="服务">{entry.what}</Fact>
          <Fact name="日期">{dayText(entry.day)}</Fact>
          <Fact name="来源">{sourceText[entry.source]}</Fact>
          <Fact name="登记时长">{minutesText(entry.enteredMinutes)}</Fact>
          <Fact name="现在算">{minutesText(entry.minutes)}</Fact>
          <Fact name="确认人">{entry.byName}</Fact>
          {entry.reason && <Fact name="原因">{entry.reason}</Fact>}
          {entry.corrections.map((correction) => (
            <View key={correction.id} className="secondary small">
              {correctionText(correction)}
            </View>
          ))}
        </View>
      </Card>
    </Page>
  );
}
