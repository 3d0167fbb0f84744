/** Path of the generated module. */
export const GENERATED: string;
/** The generated module's text, as the client's sources would make it now. */
export function generateClient(): Promise<string>;
