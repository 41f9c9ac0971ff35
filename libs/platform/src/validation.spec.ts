import 'reflect-metadata';
import { IsInt, IsOptional } from 'class-validator';
import { Type } from 'class-transformer';
import { MalformedRequest, validationPipe } from './validation';

class Filter {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  limit?: number;
}

const check = async (type: 'query' | 'body', value: object): Promise<unknown> =>
  validationPipe().transform(value, { type, metatype: Filter });
const faultsOf = async (type: 'query' | 'body', value: object) => {
  const error: unknown = await check(type, value).catch((refused: unknown) => refused);
  return error instanceof MalformedRequest ? error.fieldFaults('en') : error;
};

describe('the pipe at every door', () => {
  it('lets the language of the answer stand beside any filter', async () => {
    const filter = await check('query', { limit: '3', lang: 'en' });
    expect(filter).toBeInstanceOf(Filter);
    expect(filter).toEqual({ limit: 3 });
  });

  it('refuses other fields that the filter does not know, and names them', async () => {
    const faults = await faultsOf('query', { lang: 'en', colour: 'red' });
    expect(faults).toEqual([{ field: 'colour', code: 'validation.whitelistValidation', detail: 'is not known here' }]);
  });

  it('does not take a language in a body', async () => {
    expect(await faultsOf('body', { lang: 'en' })).toEqual([expect.objectContaining({ field: 'lang' })]);
  });

  it.each([[[]], ['text'], [7]])('refuses a body that is no object: %j', async (body) => {
    expect(await faultsOf('body', body as object)).toEqual([expect.objectContaining({ code: 'validation.isObject' })]);
  });
});
