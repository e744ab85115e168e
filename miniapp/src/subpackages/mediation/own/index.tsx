import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { OwnMediation } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { toastError, useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { useSheetForm } from '../../../services/use-sheet-form';
import { OwnContent } from './own-content';
import '../part/mediation.scss';

/** 我的调解: my appointments, the text to confirm, the days on which it is looked after. */
export default function OwnMediationPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Own key={session.account.id} id={id} />;
  return (
    <Page title="我的调解" login={login.gate}>
      {id ? (
        <EmptyState
          icon="people"
          title="登录后可以看到您参加的调解"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      ) : (
        <ErrorState text="没有找到这件调解，请从消息重新打开" />
      )}
    </Page>
  );
}

function Own({ id }: { readonly id: string }) {
  const query = useQuery(mediationApi.getOwn, { params: { id } });
  if (query.state === 'ready') return <Shown mediation={query.data} query={query} />;
  return (
    <Page title="我的调解">
      {query.state === 'loading' ? (
        <Skeleton />
      ) : (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly mediation: OwnMediation;
  readonly query: Query<OwnMediation>;
}

const changed = '协议刚刚有了变化，下面是最新的一稿，请看过再确认。';

function Shown({ mediation, query }: ShownProps) {
  const [declining, setDeclining] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const agreementId = mediation.agreement?.id ?? '';
  const params = { id: mediation.id };
  const confirm = useAction(
    async () => {
      query.replace(await call(mediationApi.confirm, { params, body: { agreementId } }));
      setNotice(null);
    },
    (error) => {
      if (!(error instanceof ApiError && error.status === 409)) return toastError(error);
      void query.reload().then(() => setNotice(changed));
    },
  );
  const may = (action: 'confirm' | 'decline') => mediation.availableActions.includes(action);
  return (
    <Page
      title="我的调解"
      bottom={
        may('confirm') && (
          <BottomBar>
            <Button id="decline" disabled={confirm.busy} onPress={() => setDeclining(true)}>
              不同意
            </Button>
            <Button id="confirm" kind="primary" busy={confirm.busy} onPress={confirm.run}>
              我同意，确认协议
            </Button>
          </BottomBar>
        )
      }
      over={
        declining && (
          <DeclineForm
            mediation={mediation}
            onClose={() => setDeclining(false)}
            onDone={(after) => {
              query.replace(after);
              setDeclining(false);
            }}
          />
        )
      }
    >
      {notice && (
        <View className="mediation__notice" {...alertProps}>
          {notice}
        </View>
      )}
      <OwnContent mediation={mediation} />
    </Page>
  );
}

interface DeclineFormProps {
  readonly mediation: OwnMediation;
  readonly onClose: () => void;
  readonly onDone: (mediation: OwnMediation) => void;
}

function DeclineForm({ mediation, onClose, onDone }: DeclineFormProps) {
  const [note, setNote] = useState('');
  const form = useSheetForm({
    missing: () => (note.trim() ? {} : { note: '请写明哪里不同意' }),
    send: async () => {
      const body = { agreementId: mediation.agreement?.id ?? '', note: note.trim() };
      onDone(await call(mediationApi.decline, { params: { id: mediation.id }, body }));
    },
    done: '已告诉调解员',
    onDone: onClose,
  });
  return (
    <SheetForm title="不同意这份协议" submit="告诉调解员" form={form} onClose={onClose}>
      <FormField label="哪里不同意" hint="只有调解员和上一级看得到，对方看不到" error={form.wrong.note}>
        <TextField area id="note" label="哪里不同意" max={500} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
