/** The words could not be understood: exit code 2. Its message says what would have been. */
export class WrongUsage extends Error {}
