import { Register1763800000000 } from './1763800000000-register';
import { SouthWestIcbs1763800000001 } from './1763800000001-south-west-icbs';

/** Every migration, oldest first. One is never changed once it has been released; a new one goes at the end. */
export const migrations = [Register1763800000000, SouthWestIcbs1763800000001];
