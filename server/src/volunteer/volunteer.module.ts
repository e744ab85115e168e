import { Module } from '@nestjs/common';
import { VolunteerTeamRepository } from './volunteer-team.repository.js';
import { VolunteerService } from './volunteer.service.js';

@Module({ providers: [VolunteerService, VolunteerTeamRepository], exports: [VolunteerService] })
export class VolunteerModule {}
