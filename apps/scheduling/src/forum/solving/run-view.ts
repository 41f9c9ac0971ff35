import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { type ForumRecords, pairOf } from '../schedule/forum-records';
import type { ForumRun } from './forum-run.entity';
import type { RunResult } from './outcome';
import type { RunView } from './run.dto';
import { tellReason } from './tell-reason';

/** A run as people see it: names instead of ids, reasons in sentences. */
export function runView(
  run: ForumRun,
  records: ForumRecords,
  language: Language,
  starts: readonly string[] = [],
): RunView {
  const { id, forumDayId, state, seconds, seed, startedAt, endedAt, progress, result, failure } = run;
  return {
    runId: id,
    forumDayId,
    state,
    seconds,
    seed,
    startedAt: startedAt.toISOString(),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    progress,
    ...(result && { result: resultView(result, records, language, starts) }),
    ...(failure && { failure: say(language, `scheduling:forum-day.failure.${failure}`) }),
  };
}

function resultView(
  { droppedIds, reasons, ...figures }: RunResult,
  { wishes, participants }: ForumRecords,
  language: Language,
  starts: readonly string[],
): NonNullable<RunView['result']> {
  return {
    ...figures,
    dropped: droppedIds.flatMap((id) => {
      const wish = wishes.find((each) => each.id === id);
      return wish ? [{ wishId: id, pair: pairOf(wish, participants), must: wish.must }] : [];
    }),
    reasons: reasons.map((reason) => ({
      code: reason.code,
      sentence: tellReason(reason, wishes, participants, language, starts),
      wishIds: reason.wishIds,
    })),
  };
}
