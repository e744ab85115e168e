import { Module } from '@nestjs/common';
import { GridController } from './grid.controller.js';
import { GridRepository } from './grid.repository.js';
import { GridService } from './grid.service.js';

@Module({ controllers: [GridController], providers: [GridRepository, GridService], exports: [GridService] })
export class GridModule {}
