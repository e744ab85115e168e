import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { v7 } from 'uuid';
import type { DemoPerson } from './demo-api';
import type { JourneyServer, Persona } from './harness';
import { openidOf } from './harness/session';

const SEND = '/cgi-bin/message/subscribe/send';
/** WeChat's number for a field that it does not take. */
const FIELD_REFUSED = 47003;

/** A subscribe message as it arrived in somebody's WeChat. */
export interface Arrived {
  readonly openid: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

async function ask<Answer>({ simulatorUrl }: JourneyServer, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${simulatorUrl}/simulator/${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}`);
  return (await response.json()) as Answer;
}

/** What has arrived in a persona's WeChat so far, in order. */
export async function arrivedFor(server: JourneyServer, persona: Persona): Promise<Arrived[]> {
  const { messages } = await ask<{ messages: Arrived[] }>(server, 'messages');
  return messages.filter(({ openid }) => openid === openidOf(persona));
}

/** Waits for the message that comes after so many. */
export async function arrivesAfter(server: JourneyServer, persona: Persona, count: number): Promise<Arrived> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const next = (await arrivedFor(server, persona))[count];
    if (next) return next;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Nothing more came to the WeChat of ${persona}`);
}

/** WeChat refuses the next message that it is sent. */
export function refusesNext(server: JourneyServer): Promise<unknown> {
  return ask(server, 'faults', { path: SEND, errcode: FIELD_REFUSED, times: 1 });
}

/** The persona agrees in the mini-program on their phone, wherever the journey itself is. */
export async function agreesOnPhone(
  server: JourneyServer,
  persona: Persona,
  person: DemoPerson,
  template: PushTemplateName,
): Promise<void> {
  const { items } = await person.call(subscriptionApi.list);
  const templateId = items.find((item) => item.template === template)?.templateId;
  if (!templateId) throw new Error(`${template} cannot be agreed to`);
  await ask(server, 'consents', { openid: openidOf(persona), answers: [{ templateId, answer: 'accept' }] });
  const answers = [{ template, answer: 'accept' }];
  const body = { id: v7(), answers, answeredAt: new Date().toISOString() };
  await person.call(subscriptionApi.record, { body });
}
