export async function writeProgrammeReport(..._: unknown[]): Promise<void> {}
