import { useState, type ReactNode } from 'react';
import { Choice } from '../components/choice';
import type { WorkScope } from '../services/work-scope.policy';

interface CommunityChoiceProps {
  readonly scopes: readonly WorkScope[];
  readonly children: (communityId: string) => ReactNode;
}

/** One of the communities in which the reader works; nothing to choose where it is one alone. */
export function CommunityChoice({ scopes, children }: CommunityChoiceProps) {
  const options = scopes.map(({ communityId, communityName }) => ({
    value: communityId,
    text: communityName,
  }));
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  return (
    <>
      {options.length > 1 && (
        <Choice label="社区" id="community" groups={[{ options }]} value={chosen} onChange={setChosen} />
      )}
      {children(chosen)}
    </>
  );
}
