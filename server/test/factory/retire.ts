import type { DataSource } from 'typeorm';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import type { Person } from './factory.js';

/** Somebody of the staff holds no post any more, and may delete their account. */
export async function retire({ manager }: DataSource, { staffMember }: Person): Promise<void> {
  const of = { staffMemberId: staffMember?.id ?? '' };
  await manager.update(GridAssignment, of, { validTo: '2026-01-02' });
  await manager.update(Appointment, of, { validTo: '2026-01-02' });
}
