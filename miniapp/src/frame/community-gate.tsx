import { useState, type ReactNode } from 'react';
import { Choice } from '../components/choice';
import { Slots } from '../components/slots';
import type { WorkScope } from '../services/work-scope.policy';
import { WorkGate, type WorkGateProps } from './work-gate';

interface CommunityGateProps extends Omit<WorkGateProps, 'children'> {
  /** Chosen at first, where it is one of theirs. */
  readonly communityId?: string | undefined;
  /** The page of one community. */
  readonly children: (communityId: string) => ReactNode;
}

/** What only those who work for a community get to see: one community at a time. */
export function CommunityGate({ children, communityId, ...gate }: CommunityGateProps) {
  return (
    <WorkGate {...gate}>
      {(scopes) => (
        <Chosen scopes={scopes} communityId={communityId}>
          {children}
        </Chosen>
      )}
    </WorkGate>
  );
}

interface ChosenProps extends Pick<CommunityGateProps, 'children' | 'communityId'> {
  readonly scopes: readonly WorkScope[];
}

function Chosen({ scopes, communityId, children }: ChosenProps) {
  const options = scopes.map(({ communityId, communityName }) => ({
    value: communityId,
    text: communityName,
  }));
  const [chosen, setChosen] = useState(
    options.find(({ value }) => value === communityId)?.value ?? options[0]?.value ?? '',
  );
  return (
    <Slots>
      {options.length > 1 && (
        <Choice label="社区" id="community" groups={[{ options }]} value={chosen} onChange={setChosen} />
      )}
      {children(chosen)}
    </Slots>
  );
}
