/** What JSON keeps of a value: comparable with what comes back from the database. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
