export interface TopBarProps {
  readonly title: string;
  /** Where the arrow leads; nowhere on a tab page. */
  readonly lead: 'back' | 'home' | null;
  readonly onLead: () => void;
}
