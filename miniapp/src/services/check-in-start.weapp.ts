import { startMarks } from './check-in-outbox';
import { startScans } from './check-in-scan';

export function startCheckIns(): void {
  startMarks();
  startScans();
}
