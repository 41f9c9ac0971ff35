import { resolve } from '@titik/catalogue/resolve';
import { eventOf } from '@titik/contracts/event-type';
import { type LearntWord, WordLearnt } from '@titik/contracts/word.events';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

jest.setTimeout(60_000);
let service: TestService;
beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
});
afterAll(() => service?.stop());

const word: LearntWord = { phrase: 'golek mutiara', version: 1, state: 'learnt', commodity: 'tuna', form: 'loin' };
const publish = (part: Partial<LearntWord> = {}) =>
  service.publish(eventOf(WordLearnt, { word: { ...word, ...part } }));

it('knows a word that people taught until they take it back', async () => {
  expect(resolve('golek mutiara').resolved).toBe(false);
  await publish();
  await eventually(() =>
    expect(resolve('golek mutiara').candidates[0]).toMatchObject({ commodity: 'tuna', form: 'loin' }),
  );
  await publish({ version: 2, state: 'forgotten' });
  await eventually(() => expect(resolve('golek mutiara').resolved).toBe(false));
});
