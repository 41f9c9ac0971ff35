import { cases } from '@titik/testing/cases';
import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDateString,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import * as fc from 'fast-check';
import { surelyValid } from './quick-check';

class Window {
  @Matches(/^\d{4}-\d{2}$/)
  from: string;

  @IsOptional()
  @IsDateString()
  to?: string;
}

class Line {
  @Length(1, 5)
  words: string;

  @IsInt()
  @Min(0)
  @Max(9)
  amount: number;

  @IsOptional()
  @IsArray()
  @Length(1, 2, { each: true })
  codes?: string[];

  @IsDefined()
  @ValidateNested()
  @Type(() => Window)
  window: Window;
}

class Order {
  @IsUUID()
  id: string;

  @IsIn(['id', 'en'])
  language: string;

  @ValidateIf(({ language }: Order) => language === 'en')
  @Length(1, 3)
  note?: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];
}

class Inherited extends Order {
  @IsOptional()
  @IsInt()
  rank?: number;
}

const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 0, -1, 3, 'a', 'toolong', {}, [], [[]], true),
  fc.jsonValue(),
);
const often = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk });
const record = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, often(value)])), {
        requiredKeys: [],
      }),
      fc.option(fc.constantFrom('extra', 'words', 'constructor'), { freq: 12 }),
    )
    .map(([fields, other]) => (other === null ? fields : { [other]: 'x', ...fields }));
const window = record({ from: fc.constantFrom('2027-01', '2027'), to: fc.constantFrom('2027-01-01', undefined) });
const line = record({
  words: fc.constantFrom('tuna', 'crab'),
  amount: fc.integer({ min: 0, max: 9 }),
  codes: fc.constantFrom(['a'], undefined, []),
  window,
});
const order = record({
  id: fc.uuid(),
  language: fc.constantFrom('id', 'en'),
  note: fc.constantFrom('abc', 'abcd', undefined),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  rank: fc.constantFrom(1, undefined),
});

const valid = (dto: object): boolean => validateSync(dto, rules).length === 0;

it.each([Order, Inherited])('lets nothing through that class-validator refuses (%p)', (type) => {
  let refused = 0;
  fc.assert(
    fc.property(order, (body) => {
      const dto = plainToInstance(type as typeof Order, body) as object;
      if (!valid(dto)) refused++;
      expect(surelyValid(dto) && !valid(dto)).toBe(false);
    }),
    { numRuns: cases(2000) },
  );
  expect(refused).toBeGreaterThan(cases(2000) / 4);
});

it.each([Order, Inherited])('knows a good one without asking class-validator (%p)', (type) => {
  const lines = [{ words: 'tuna', amount: 3, codes: ['a'], window: { from: '2027-01', to: '2027-02-01' } }];
  const good = { id: 'f9a1c7e4-3f0b-4c60-9f0e-5f6c1c1b7a10', language: 'id', note: 'not looked at', lines };
  expect(surelyValid(plainToInstance(type as typeof Order, good) as object)).toBe(true);
  expect(surelyValid(plainToInstance(type as typeof Order, { ...good, language: 'en' }) as object)).toBe(false);
});

it('leaves a class without rules to class-validator', () => expect(surelyValid(new Date())).toBe(false));
