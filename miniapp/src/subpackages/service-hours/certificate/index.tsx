import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { CertificateCard } from './certificate-card';
import { IssueSheet } from './issue-sheet';

/** 志愿服务证明: those that I have, and another one. */
export default function CertificatePage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <Own key={session.account.id} />;
  return (
    <Page title="志愿服务证明" login={login.gate}>
      <OwnGate hint="登录后免费开具志愿服务证明" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Own() {
  const hours = useQuery(serviceHoursApi.own, {});
  const list = usePagedList(serviceCertificateApi.listOwn, {});
  const [issuing, setIssuing] = useState(false);
  return (
    <LoadedPage title="志愿服务证明" query={hours}>
      {({ items }) => (
        <Page
          title="志愿服务证明"
          bottom={
            items.length > 0 && (
              <BottomBar>
                <Button kind="primary" block id="issue" onPress={() => setIssuing(true)}>
                  开一份证明
                </Button>
              </BottomBar>
            )
          }
          over={
            issuing && (
              <IssueSheet
                hours={items}
                onClose={() => setIssuing(false)}
                onDone={() => {
                  setIssuing(false);
                  void list.reload();
                }}
              />
            )
          }
        >
          <PagedItems
            list={list}
            empty={
              <EmptyState
                icon="shield"
                title="还没有开过证明"
                hint={
                  items.length > 0 ? '选一段时间，当场就能开，不收费' : '有了服务时长，就能在这里免费开证明'
                }
              />
            }
          >
            {(certificates) => (
              <Slots>
                {certificates.map((certificate) => (
                  <CertificateCard key={certificate.id} certificate={certificate} />
                ))}
              </Slots>
            )}
          </PagedItems>
        </Page>
      )}
    </LoadedPage>
  );
}
