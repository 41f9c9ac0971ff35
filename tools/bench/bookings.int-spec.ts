import { testService } from '@titik/testing/test-service';
import { database } from '../../apps/scheduling/src/data-source';
import { SchedulingModule } from '../../apps/scheduling/src/scheduling.module';
import { hammerBookings } from './bookings';

// The whole ten thousand: npm run bench -- bookings
it('sixteen clients who book, move, answer and cancel at random double-book nobody and meet no deadlock', async () => {
  const service = await testService(SchedulingModule, 'scheduling', database);
  try {
    const figures = await hammerBookings(service.url, service.databaseUrl!, { operations: 800, clients: 16, seed: 7 });
    console.log(JSON.stringify(figures));
    expect(figures.overlaps).toBe(0);
    expect(figures.held).toBeGreaterThan(0);
    for (const seen of ['book 201', 'book 409', 'move 200', 'move 409', 'cancel 200', 'answer 200']) {
      expect(Object.keys(figures.answers)).toContain(seen);
    }
  } finally {
    await service.stop();
  }
}, 240_000);
