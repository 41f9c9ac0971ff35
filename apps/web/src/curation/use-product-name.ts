import { useQuery } from '@tanstack/react-query';
import { commodityQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';

/** What an offer's commodity and form are called; their slugs until that is known. */
export function useProductName({ commodity, form }: { commodity: string; form: string }): string {
  const { language } = useFormat();
  const { data } = useQuery(commodityQuery(commodity));
  const names = [data?.names[language] ?? commodity];
  const formName = data?.forms.find(({ slug }) => slug === form)?.names[language];
  return [...names, formName ?? form].join(', ');
}
