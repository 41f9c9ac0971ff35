import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { type EntityManager, type FindOptionsWhere, ILike, In, LessThan, type Repository } from 'typeorm';
import {
  type FailedMessages,
  type MessageFilter,
  type MessagePage,
  MessageView,
  type QueuedAgain,
} from './message.dto';
import { Message } from './message.entity';

@Injectable()
export class MessageService {
  constructor(
    @InjectRepository(Message) private readonly messages: Repository<Message>,
    private readonly clock: Clock,
  ) {}

  /** Newest first; absent fields of the filter filter nothing. */
  async list({ limit, after, meetingId, demandId, state, channel, recipient }: MessageFilter): Promise<MessagePage> {
    const found = await this.messages.find({
      where: {
        ...(meetingId && { meetingId }),
        ...(demandId && { demandId }),
        ...(state && { state }),
        ...(channel && { channel }),
        ...(recipient && { recipientName: partOf(recipient) }),
        ...(after && { messageId: LessThan(after) }),
      },
      order: { messageId: 'DESC' },
      take: limit + 1,
    });
    const page = found.slice(0, limit);
    return { items: page.map(MessageView.of), next: found.length > limit ? page.at(-1)?.messageId : undefined };
  }

  /** @throws NotFoundError */
  async get(messageId: string): Promise<Message> {
    const message = await this.messages.findOneBy({ messageId });
    if (!message) throw new NotFoundError('message.unknown', { messageId });
    return message;
  }

  /** @throws NotFoundError */
  async view(messageId: string): Promise<MessageView> {
    return MessageView.of(await this.get(messageId));
  }

  /**
   * Queues a failed message once more.
   * @throws NotFoundError
   * @throws ConflictError when it has not failed
   */
  async retry(by: Caller, messageId: string): Promise<MessageView> {
    const [queued] = await this.queueAgain(by, { messageId });
    const message = queued ?? (await this.get(messageId));
    if (!queued) throw new ConflictError('message.not-failed', { messageId, state: message.state });
    return MessageView.of(message);
  }

  /** Queues failed messages once more; those that have not failed are left alone. */
  async retryAll(by: Caller, { messageIds, recipient }: FailedMessages): Promise<QueuedAgain> {
    const queued = await this.queueAgain(by, {
      ...(messageIds && { messageId: In(messageIds) }),
      ...(recipient && { recipientName: partOf(recipient) }),
    });
    return { messages: queued.length };
  }

  private queueAgain(by: Caller, which: FindOptionsWhere<Message>): Promise<Message[]> {
    return this.messages.manager.transaction(async (tx) => {
      const failed = await lockFailed(tx, which);
      const again = { state: 'queued' as const, attempts: 0, nextTry: this.clock.now(), settledAt: null, reason: null };
      await tx.update(Message, { messageId: In(failed.map(({ messageId }) => messageId)) }, again);
      await audit(
        tx,
        by,
        failed.map(({ messageId, state, attempts, reason, recipientName, subject }) => ({
          kind: 'message',
          subject: messageId,
          action: 'retry',
          before: { state, attempts, failure: reason, recipientName, subject },
          after: { state: 'queued', attempts: 0, failure: null, recipientName, subject },
        })),
      );
      return failed.map((message) => Object.assign(message, again));
    });
  }
}

const partOf = (text: string) => ILike(`%${text.replace(/[\\%_]/g, '\\$&')}%`);

const lockFailed = (tx: EntityManager, which: FindOptionsWhere<Message>): Promise<Message[]> =>
  tx.find(Message, {
    where: { ...which, state: 'failed' },
    order: { messageId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
