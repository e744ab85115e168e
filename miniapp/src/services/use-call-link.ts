import type { ChainLinkKind } from '@linge/shared/door/door.schema';
import { useState } from 'react';
import { callLink, type CallTarget } from './phone';
import { useAction } from './use-action';

/** The call buttons of a chain: which link is being called, and how to call one. */
export function useCallLink(target: CallTarget | null): {
  readonly calling: ChainLinkKind | null;
  readonly onCall: (kind: ChainLinkKind) => void;
} {
  const [kind, setKind] = useState<ChainLinkKind | null>(null);
  const { busy, run } = useAction(async (link: ChainLinkKind) => {
    setKind(link);
    if (target) await callLink(target, link);
  });
  return { calling: busy ? kind : null, onCall: run };
}
