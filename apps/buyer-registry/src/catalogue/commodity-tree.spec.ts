import { commodities, commodity } from '@titik/catalogue/commodity';
import type { CommodityNode } from './catalogue.dto';
import { commodityDetail, commodityTree } from './commodity-tree';

const all = (nodes: CommodityNode[]): CommodityNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

describe('the tree of commodities', () => {
  it('has every commodity and group once', () => {
    const slugs = all(commodityTree().items).map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual(commodities.map(({ slug }) => slug).toSorted());
  });

  it('has every commodity below its main group', () => {
    for (const node of all(commodityTree().items))
      for (const child of node.children) expect(child.parents[0]).toBe(node.slug);
  });

  it('tells what a unit holds of each form', () => {
    const { forms } = commodityDetail(commodity('coffee')!);
    const green = forms.find(({ slug }) => slug === 'green')!;
    expect(green.units).toContainEqual({ unit: 'TNE', inBase: 1000, checked: true });
    expect(green.hs[0].why).toEqual({ id: expect.any(String), en: expect.any(String) });
  });
});
