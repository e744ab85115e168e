import { useState } from 'react';

/**
 * The version that a form was opened with: a refresh in the background must not hide that somebody else was
 * faster. Once that has been told, `reload` takes what is there now.
 */
export function useSeen(version: number, reload: () => Promise<void>) {
  const [seen, setSeen] = useState<number | null>(version);
  return {
    version: seen ?? version,
    reload: async () => {
      setSeen(null);
      await reload();
    },
  };
}
