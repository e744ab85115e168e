import type { KeptCertificate } from '@linge/shared/service-certificate/service-certificate.schema';
import { useState } from 'react';
import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { IssuedList } from './issued-list';
import { RevokeSheet } from './revoke-sheet';

/** What is about to be taken back, and what to do then. */
interface Revoking {
  readonly certificate: KeptCertificate;
  readonly reload: () => Promise<void>;
}

/** 开出的证明: those that the community issued, to take one back that was issued wrongly. */
export default function IssuedCertificatesPage() {
  const login = useLogin();
  const [revoking, setRevoking] = useState<Revoking | null>(null);
  const close = () => {
    setRevoking(null);
    void revoking?.reload();
  };
  return (
    <Page
      title="开出的证明"
      login={login.gate}
      over={revoking && <RevokeSheet certificate={revoking.certificate} onClose={close} />}
    >
      <CommunityGate
        permission="serviceCertificate.keep"
        icon="shield"
        visitor={{ title: '社区管理员登录后使用', hint: '您自己的证明在“志愿服务”里' }}
        closed={{ title: '只对社区管理员开放', hint: '您自己的证明在“志愿服务”里' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => (
          <IssuedList
            key={communityId}
            communityId={communityId}
            onRevoke={(certificate, reload) => setRevoking({ certificate, reload })}
          />
        )}
      </CommunityGate>
    </Page>
  );
}
