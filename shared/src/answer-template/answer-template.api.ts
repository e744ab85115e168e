import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AnswerTemplate,
  AnswerTemplateListQuery,
  ChangeAnswerTemplate,
  CreateAnswerTemplate,
} from './answer-template.schema.js';

export const answerTemplateApi = {
  list: defineEndpoint({
    name: 'answerTemplate.list',
    method: 'GET',
    path: '/answer-templates',
    permission: 'answerTemplate.use',
    summary: 'The templates of a community, and my own there',
    query: AnswerTemplateListQuery,
    response: z.object({ items: z.array(AnswerTemplate) }),
  }),
  create: defineEndpoint({
    name: 'answerTemplate.create',
    method: 'POST',
    path: '/answer-templates',
    permission: 'answerTemplate.use',
    summary: 'Keep an answer for another time; for the community by its administrators, else for oneself',
    body: CreateAnswerTemplate,
    response: AnswerTemplate,
    status: 201,
    errors: ['ID_ALREADY_USED', 'COMPLAINT_CATEGORY_UNKNOWN', 'ANSWER_TEMPLATE_TOO_MANY'],
  }),
  change: defineEndpoint({
    name: 'answerTemplate.change',
    method: 'POST',
    path: '/answer-templates/:id/actions/change',
    permission: 'answerTemplate.use',
    summary: 'Put a template right',
    params: IdParams,
    body: ChangeAnswerTemplate,
    response: AnswerTemplate,
    errors: ['VERSION_CONFLICT', 'COMPLAINT_CATEGORY_UNKNOWN'],
  }),
  delete: defineEndpoint({
    name: 'answerTemplate.delete',
    method: 'DELETE',
    path: '/answer-templates/:id',
    permission: 'answerTemplate.use',
    summary: 'Delete a template',
    params: IdParams,
    status: 204,
  }),
};
