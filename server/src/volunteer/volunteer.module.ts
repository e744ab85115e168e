import { Module } from '@nestjs/common';
import { VolunteerService } from './volunteer.service.js';

@Module({ providers: [VolunteerService], exports: [VolunteerService] })
export class VolunteerModule {}
