import { isFormatted, kafkaProgram, startKafka, type KafkaProgram, type RunningKafka } from './kafka';
import { MOCK_WARNING, mockBrokerIsPossible, startMockBroker, type RunningMockBroker } from './mock-broker';
import { failureText, type Log, PlainError } from './progress';

/**
 * Kafka where Java and Maven (or jars fetched before) allow it, else the mock broker with a plain
 * warning. Never the mock where `dir` holds a cluster: its events would be left behind in silence.
 */
export async function startBroker(dir: string, log: Log): Promise<RunningKafka | RunningMockBroker> {
  let program: KafkaProgram;
  try {
    program = await kafkaProgram(log);
  } catch (error) {
    if (!(error instanceof PlainError) || isFormatted(dir) || !mockBrokerIsPossible()) throw error;
    const broker = await startMockBroker({ log });
    log(MOCK_WARNING);
    log(`      Why: ${failureText(error).replaceAll('\n', '\n      ')}`);
    return broker;
  }
  return startKafka({ dir, program, log });
}
