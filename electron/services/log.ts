/** Where services write what they did. Never names, addresses or message texts. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
